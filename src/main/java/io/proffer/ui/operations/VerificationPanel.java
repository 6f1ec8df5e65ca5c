package io.proffer.ui.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The verification of the audit log, while it runs and after. */
@CheckedTemplate(basePath = "ui/operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VerificationPanel(VerificationView verification) implements TemplateInstance {}
