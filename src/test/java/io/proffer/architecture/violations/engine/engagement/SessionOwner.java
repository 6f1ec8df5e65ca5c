package io.proffer.architecture.violations.engine.engagement;

import org.kie.api.runtime.KieSession;

/** Breaks: Drools stays in engine.rulebook. */
record SessionOwner(KieSession session) {}
