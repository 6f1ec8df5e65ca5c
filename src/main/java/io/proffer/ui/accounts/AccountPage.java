package io.proffer.ui.accounts;

import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One account. */
@CheckedTemplate(basePath = "ui/accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(Shell shell, AccountView view) implements TemplateInstance {}
