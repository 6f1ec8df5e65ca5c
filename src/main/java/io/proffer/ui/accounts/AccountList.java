package io.proffer.ui.accounts;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.account.Account;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as a table. */
@CheckedTemplate(basePath = "ui/accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountList(Shell shell, List<Line> lines, @Nullable String next) implements TemplateInstance {

    /** An account in a row. */
    record Line(String id, String name, String segment, String plan, String territory, String arr, String renewal) {
        static Line of(StoredAccount stored) {
            Account account = stored.account();
            Formats formats = Formats.of(account);
            var subscription = account.subscription();
            return new Line(
                    account.id(),
                    account.name() == null ? account.id() : account.name(),
                    Formats.words(account.segment()),
                    Formats.words(subscription == null ? null : subscription.planKey()),
                    account.territory() == null ? "–" : account.territory(),
                    formats.money(subscription == null ? null : subscription.arr()),
                    formats.day(subscription == null ? null : subscription.termEndOn()));
        }
    }
}
