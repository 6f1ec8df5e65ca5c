/**
 * What does the packaged service promise under load, under {@code kill -9} and with several replicas?
 *
 * <p>In: {@code target/quarkus-app} and a real store. Out: a figure on the last line, and exit code 1 when a promise was
 * broken. Each harness has a short form in {@code mvn verify}; the long forms are commands of {@code k8s/README.md}.
 */
@NullMarked
package io.proffer.harness;

import org.jspecify.annotations.NullMarked;
