package io.proffer.ui.accounts;

import io.proffer.accounts.AccountSearch.Hit;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.account.HealthBand;
import io.proffer.engine.account.Subscription;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as a table. */
@CheckedTemplate(basePath = "ui/accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountList(
        Shell shell,
        AccountFilters filters,
        List<String> plans,
        List<Line> lines,
        @Nullable String next) implements TemplateInstance {

    /** An account in a row. */
    record Line(
            String id,
            String name,
            String segment,
            String plan,
            String territory,
            String arr,
            String renewal,
            @Nullable Integer days,
            @Nullable HealthBand health,
            int open) {
        /** The band of health in words. */
        public String healthWords() {
            return Formats.words(health);
        }

        static Line of(Hit hit, Instant now) {
            Account account = AccountAt.complete(hit.account().account(), now);
            Formats formats = Formats.of(account);
            Subscription subscription = account.subscription();
            return new Line(
                    account.id(),
                    Formats.nameOf(account),
                    Formats.words(account.segment()),
                    Formats.words(subscription == null ? null : subscription.planKey()),
                    account.territory() == null ? "–" : account.territory(),
                    formats.money(subscription == null ? null : subscription.arr()),
                    formats.day(subscription == null ? null : subscription.termEndOn()),
                    subscription == null ? null : subscription.daysToRenewal(),
                    account.health() == null ? null : account.health().band(),
                    hit.open());
        }
    }
}
