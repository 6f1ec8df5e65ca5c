package io.proffer.engine.context;

import io.proffer.engine.account.NpsClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that follow from the account at the instant of the decision.
 *
 * @param decidedOn day of the decision in the account's time zone
 * @param daysSinceUpgrade days since the last plan change, null when there was none
 * @param usageAgeDays age of the usage block in days, rounded up; null when missing
 * @param annualSavingsPct what billing by the year would save of what is paid by the month, in percent; null when not known
 * @param recentNpsClass class of an answer given in the last 90 days
 * @param gateHits7d attempts to use features that are not in the plan, over all features, in the last 7 days
 * @param objectives keys of the account's objectives, by priority
 * @param moments moments the rules raised
 * @param contactRoles roles of the account's contacts, each once; null when no contacts are known
 * @param valueConfirmed whether the customer has realised enough value; null when not known
 */
public record Derived(
        LocalDate decidedOn,
        @Nullable Integer daysSinceUpgrade,
        @Nullable Integer usageAgeDays,
        @Nullable BigDecimal annualSavingsPct,
        @Nullable NpsClass recentNpsClass,
        @Nullable Integer gateHits7d,
        @Nullable List<String> objectives,
        List<String> moments,
        @Nullable List<String> contactRoles,
        @Nullable Boolean valueConfirmed) {}
