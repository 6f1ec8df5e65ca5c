package io.proffer.ui;

import io.proffer.http.problem.ProblemDocument;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A refusal as a page. */
@CheckedTemplate(basePath = "ui", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusalPage(Shell shell, ProblemDocument problem) implements TemplateInstance {}
