package io.proffer.ui.policy;

import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ruleset: what it changes, what is wrong with it, whom it would reach, and who has to agree. */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulesetPage(
        Shell shell,
        RulesetHead head,
        NextSteps steps,
        @Nullable SaidLast last,
        List<TableLine> tables,
        DifferenceView difference,
        Approvals approvals,
        ImpactView impact,
        List<String> files)
        implements TemplateInstance {}
