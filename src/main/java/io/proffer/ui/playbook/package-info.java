/**
 * The playbook in the console: what does the policy ask people to do, for one offer or one segment?
 *
 * <p>In: a scope. Out: a page to read or to print. It reads the ruleset that rules.
 */
@NullMarked
package io.proffer.ui.playbook;

import org.jspecify.annotations.NullMarked;
