/**
 * Question: by which path is a proposition fulfilled, and what is to be done once it is accepted?
 *
 * <p>In: a proposition and its place. Out: {@link io.proffer.engine.treatment.delivery.Path} and
 * {@link io.proffer.engine.treatment.delivery.Delivery}. Reads {@code placement_and_path} (DT-20),
 * {@code provisioning_sla} (DT-19), {@code migration_roadmaps} and {@code services}.
 */
@NullMarked
package io.proffer.engine.treatment.delivery;

import org.jspecify.annotations.NullMarked;
