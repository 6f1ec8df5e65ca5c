package io.proffer.ui.operations;

import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** How much of each budget is used. */
@CheckedTemplate(basePath = "ui/operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BudgetPage(Shell shell, List<Gauge> gauges) implements TemplateInstance {}
