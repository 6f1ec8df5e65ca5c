package io.proffer.ui.whatif;

import io.proffer.governance.Ruleset;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The facts of an account, to be changed. */
@CheckedTemplate(basePath = "ui/whatif", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WhatIfPage(
        Shell shell, String accountId, String name, String day, List<FactField.Group> groups, List<Choice> rulesets)
        implements TemplateInstance {

    /** A ruleset that may be tried. */
    public record Choice(String id, String label) {
        static Choice of(Ruleset ruleset) {
            return new Choice(ruleset.id(), "Number " + ruleset.number() + ", " + Formats.words(ruleset.state()));
        }
    }
}
