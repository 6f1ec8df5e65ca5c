package io.proffer.ui.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a customer gains, in figures. */
@CheckedTemplate(basePath = "ui/accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ValuePanel(ValueView panel) implements TemplateInstance {}
