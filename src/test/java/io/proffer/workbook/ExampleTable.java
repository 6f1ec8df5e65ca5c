package io.proffer.workbook;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small table of the cases: conditions in B to H, outcomes in I to N. */
final class ExampleTable {
    static final List<String> HEADINGS = List.of(
            "Row id",
            "Segment",
            "Region",
            "ARR",
            "Seats",
            "Open tickets",
            "Health",
            "Has SSO",
            "Offer",
            "Score",
            "Discount %",
            "Reason",
            "Valid from",
            "Valid to");

    private ExampleTable() {}

    static Vocabulary vocabulary() {
        List<Term> terms = new ArrayList<>();
        add(terms, "segment", "Segment", TermType.CODE, "account.segment", null, null, "ENT", "MID", "SMB");
        add(terms, "region", "Region", TermType.CODE, "account.region", null, null);
        add(terms, "arr", "ARR", TermType.MONEY, "subscription.arr", "0", null);
        add(terms, "seats", "Seats", TermType.INTEGER, "subscription.seatsLicensed", "0", "1000000");
        add(terms, "openTickets", "Open tickets", TermType.INTEGER, "support.openTickets", "0", null);
        add(terms, "health", "Health", TermType.CODE, "health.band", null, null, "GREEN", "YELLOW", "RED");
        add(terms, "hasSso", "Has SSO", TermType.YES_NO, "attributes.hasSso", null, null);
        add(terms, "offer", "Offer", TermType.CODE, null, null, null, "premium-support", "sso-addon", "annual-plan");
        add(terms, "score", "Score", TermType.DECIMAL, null, "0", "100");
        add(terms, "discountPct", "Discount %", TermType.PERCENT, null, "0", "40");
        add(terms, "reason", "Reason", TermType.TEXT, null, null, null);
        add(terms, "validFrom", "Valid from", TermType.DATE, null, null, null);
        add(terms, "validTo", "Valid to", TermType.DATE, null, null, null);
        add(terms, "roles", "Roles", TermType.CODES, "feature.rolesAtGate", null, null, "ADMIN", "SECURITY", "USER");
        add(terms, "age", "Age", TermType.DURATION, "account.age", null, null);
        add(terms, "renewalOn", "Renewal on", TermType.DATE, "subscription.termEndOn", null, null);
        add(terms, "churnRisk", "Churn risk", TermType.DECIMAL, "health.churnRiskRatio", null, null);
        TableSchema offers = new TableSchema(
                "offers",
                "APPLICABILITY",
                List.of("COLLECT", "FIRST"),
                "Which offer answers a need.",
                List.of("segment", "region", "arr", "seats", "openTickets", "health", "hasSso"),
                List.of("offer", "score", "reason"),
                List.of("discountPct", "validFrom", "validTo"),
                List.of("offer"));
        return new Vocabulary(terms, List.of(offers));
    }

    private static void add(
            List<Term> terms,
            String key,
            String label,
            TermType type,
            @Nullable String source,
            @Nullable String min,
            @Nullable String max,
            String... values) {
        terms.add(new Term(
                terms.size(),
                key,
                label,
                List.of(),
                type,
                null,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                List.of(values),
                null,
                source,
                false,
                false,
                false,
                null));
    }
}
