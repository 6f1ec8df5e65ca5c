/**
 * The dependency rules of the project, and a small tree of classes that break every one of them.
 */
@NullMarked
package io.proffer.architecture;

import org.jspecify.annotations.NullMarked;
