/**
 * Deployment: does what stands in {@code k8s} and {@code src/main/docker} fit a cluster, and fit this program?
 */
@NullMarked
package io.proffer.deploy;

import org.jspecify.annotations.NullMarked;
