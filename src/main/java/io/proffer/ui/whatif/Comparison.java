package io.proffer.ui.whatif;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Two decisions side by side. */
@CheckedTemplate(basePath = "ui/whatif", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Comparison(SideBySide view) implements TemplateInstance {}
