package io.proffer.architecture.violations.lint;

import jakarta.persistence.EntityManager;

/** Breaks: persistence stays in store. */
record EntityReader(EntityManager entities) {}
