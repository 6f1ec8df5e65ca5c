package io.proffer.ui.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a ruleset would change for customers, while it is worked out and after. */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImpactPanel(ImpactView impact) implements TemplateInstance {}
