package io.proffer.ui.policy;

import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A table as a grid.
 *
 * @param others keys of the other tables of the ruleset
 * @param editable true when the visitor may change its cells here
 * @param mayBegin true when the visitor may make a draft over it
 */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TablePage(
        Shell shell,
        RulesetHead head,
        String key,
        String purpose,
        String stage,
        String hitPolicy,
        List<String> others,
        boolean editable,
        boolean mayBegin)
        implements TemplateInstance {}
