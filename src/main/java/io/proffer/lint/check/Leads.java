package io.proffer.lint.check;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether needs and offers meet: a need of plans its offer is not for, and an offer no need leads to, are in vain. */
final class Leads {
    private static final String OFFER = "offer";
    private static final String PLAN = "plan";
    /** Families that are offered for a need only. */
    private static final Set<String> NEEDED = Set.of("UPGRADE", "SEAT", "ADDON", "BILLING_SWITCH");

    private final Subject subject;
    private final Findings findings;
    private final Set<String> led = new HashSet<>();

    private Leads(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    static void check(Subject subject, Findings findings) {
        Leads leads = new Leads(subject, findings);
        List<DecisionTable> needs = subject.tables().stream()
                .filter(table -> table.stage().equals("APPLICABILITY") && table.says(OFFER))
                .toList();
        needs.forEach(table -> Subject.live(table).forEach(row -> leads.checkNeed(table, row)));
        if (!needs.isEmpty()) {
            subject.table("offers")
                    .ifPresent(offers -> Subject.live(offers).forEach(row -> leads.checkOffer(offers, row)));
        }
    }

    private void checkNeed(DecisionTable table, Row row) {
        Offer offer = subject.catalog().offers().get(row.code(OFFER).orElse(""));
        row.code(OFFER).ifPresent(led::add);
        for (int i = 0; i < table.inputs().size(); i++) {
            boolean asksForPlan = table.inputs().get(i).term().key().equals(PLAN);
            if (asksForPlan
                    && offer != null
                    && isElsewhere(row.conditions().get(i).condition(), offer)) {
                String message = offer.key() + " is for " + String.join(", ", offer.fromPlans())
                        + ", none of which this row asks for.";
                findings.add(table, row, PLAN, FindingCode.LEADS_NOWHERE, message);
            }
        }
    }

    private static boolean isElsewhere(Condition condition, Offer offer) {
        return !offer.fromPlans().isEmpty()
                && condition instanceof Condition.OneOf plans
                && !plans.negated()
                && plans.codes().stream().noneMatch(offer.fromPlans()::contains);
    }

    private void checkOffer(DecisionTable offers, Row row) {
        String key = row.code(OFFER).orElse("");
        boolean needed = NEEDED.contains(row.code("family").orElse(""));
        boolean active = row.code("offerStatus").orElse("").equals("ACTIVE");
        if (needed && active && !led.contains(key)) {
            findings.add(offers, row, OFFER, FindingCode.LEADS_NOWHERE, "No need table names " + key + ".");
        }
    }
}
