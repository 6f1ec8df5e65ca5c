package io.proffer.ui.propositions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a customer gains, in figures. */
@CheckedTemplate(basePath = "ui/propositions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ValuePanel(ValueView panel) implements TemplateInstance {}
