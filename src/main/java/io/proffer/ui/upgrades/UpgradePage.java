package io.proffer.ui.upgrades;

import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Propositions of all accounts, as a list or as a board. */
@CheckedTemplate(basePath = "ui/upgrades", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UpgradePage(
        Shell shell,
        UpgradeFilters filters,
        boolean board,
        List<UpgradeLook.Column> columns,
        List<Upgrade> upgrades,
        @Nullable String next,
        Formats f)
        implements TemplateInstance {}
