package io.proffer.ui.playbook;

import io.proffer.playbook.Playbook;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** A playbook to read. */
@CheckedTemplate(basePath = "ui/playbook", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlaybookPage(
        Shell shell, Playbook playbook, PlaybookLines lines, List<Choice> segments, List<Choice> offers, Formats f)
        implements TemplateInstance {

    /** A scope to choose. */
    record Choice(String scope, String name) {}
}
