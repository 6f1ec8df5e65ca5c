package io.proffer.ui.propositions;

import io.proffer.engine.account.Account;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A proposition on paper, for the customer. */
@CheckedTemplate(basePath = "ui/propositions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProposalPage(Shell shell, String name, Account account, Card card) implements TemplateInstance {}
