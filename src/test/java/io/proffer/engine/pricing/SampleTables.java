package io.proffer.engine.pricing;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of DT-12, DT-14 and DT-15, written as an author would write their cells. */
public final class SampleTables {
    /** Every term these tables speak of, and two that prices must not go by. */
    public static final Vocabulary VOCABULARY = vocabulary();

    private SampleTables() {}

    /** DT-12. */
    public static DecisionTable grid() {
        return table("discount_grid", HitPolicy.UNIQUE, "plan, region, termMonths, seats -> discountPctOut", """
                DSC-11 | * | * | 12 | 1..24 | 0
                DSC-12 | * | * | 12 | 25..99 | 5
                DSC-13 | * | * | 12 | 100..249 | 8
                DSC-14 | * | * | 12 | >=250 | 12
                DSC-21 | * | * | 24 | 1..24 | 4
                DSC-22 | * | * | 24 | 25..99 | 9
                DSC-23 | * | * | 24 | 100..249 | 12
                DSC-24 | * | * | 24 | >=250 | 16
                DSC-31 | * | * | 36 | 1..24 | 8
                DSC-32 | * | * | 36 | 25..99 | 13
                DSC-33 | * | * | 36 | 100..249 | 16
                DSC-34 | * | * | 36 | >=250 | 20
                """);
    }

    /** DT-14. */
    public static DecisionTable guard() {
        return table("price_shock_guard", HitPolicy.FIRST, """
                segment, upliftPct, termMonths -> action, rampPct, rampMonths, stepDownDays, reasonCode""", """
                SHK-010 | SMB | <=40 | * | ALLOW | | | 30 |
                SHK-020 | MID_MARKET | <=65 | * | ALLOW | | | 60 |
                SHK-030 | SMB | 40..110 | 12 | OFFER_TRIAL_FIRST | | | 30 | PRICE_STEP_LARGE
                SHK-040 | MID_MARKET | 65..120 | >=24 | RAMP | 50, 75 | 6, 6 | 60 | PRICE_STEP_RAMPED
                SHK-050 | ENTERPRISE, STRATEGIC | * | * | ASSISTED | | | 90 |
                SHK-090 | * | >0 | * | USE_NEXT_SMALLER_STEP | | | 30 | PRICE_STEP_TOO_LARGE
                """);
    }

    /** DT-15. */
    public static DecisionTable roi() {
        return table("roi_parameters", HitPolicy.FIRST, """
                offer, segment, industry -> hoursSavedPerSeatMonth, loadedHourlyCost, adoptionFactor, riskProbReductionPp, \
                riskEventCost, revenueImpactYear, oneOffCost, lowFactor, highFactor, minRoiPctBase, minRoiPctLow, evidence\
                """, """
                ROI-010|UPG_BUSINESS|MID_MARKET|MANUFACTURING|0.60|48|0.70|2.0|150000|0|1200|0.7|1.2|25|0|study-2025-07
                ROI-020|UPG_BUSINESS|MID_MARKET|*|0.50|52|0.65|1.0|120000|0|1200|0.7|1.2|25|0|benchmark-v3
                ROI-030|UPG_BUSINESS|SMB|*|0.70|38|0.60|0.5|40000|0|300|0.7|1.2|25|0|benchmark-v3
                ROI-040|UPG_ENTERPRISE|ENTERPRISE|FINANCE|0.30|75|0.60|3.0|900000|0|25000|0.6|1.2|15|0|study-2025-11
                ROI-050|SEAT_TEAM_10|*|*|1.25|48|0.70|0|0|0|0|0.7|1.2|0||benchmark-v3
                ROI-900|*|*|*|0.25|45|0.50|0|0|0|0|0.6|1.1|25|0|conservative-default
                """);
    }

    /**
     * A table from its columns, {@code inputs -> outputs}, and its rows: row id, then a cell for each column.
     */
    public static DecisionTable table(String key, HitPolicy policy, String columns, String rows) {
        String[] sides = columns.split("->");
        List<Column> inputs = columns(sides[0], 0);
        List<Column> outputs = columns(sides[1], inputs.size());
        List<Row> read = new ArrayList<>();
        for (String line : rows.strip().split("\n")) {
            read.add(row(line.split("\\|", -1), read.size() + 7, inputs, outputs));
        }
        return new DecisionTable(key, "PRICING", policy, "", key, inputs, outputs, read);
    }

    private static List<Column> columns(String keys, int from) {
        List<Column> columns = new ArrayList<>();
        for (String key : keys.strip().split(",\\s*")) {
            columns.add(new Column(VOCABULARY.get(key), from + columns.size()));
        }
        return columns;
    }

    private static Row row(String[] cells, int number, List<Column> inputs, List<Column> outputs) {
        List<ConditionCell> conditions = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String text = cells[1 + i].strip();
            conditions.add(new ConditionCell(condition(inputs.get(i).term(), text), text));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            String text = cells[1 + inputs.size() + i].strip();
            if (!text.isEmpty()) {
                values.put(outputs.get(i).term().key(), value(outputs.get(i).term(), text));
            }
        }
        return new Row(cells[0].strip(), number, conditions, values, RowMeta.NONE);
    }

    private static Condition condition(Term term, String text) {
        if (text.equals("*")) {
            return new Condition.Any();
        }
        if (term.type() == TermType.CODE) {
            return new Condition.OneOf(new LinkedHashSet<>(List.of(text.split(",\\s*"))), false);
        }
        return new Condition.Within(List.of(interval(text)));
    }

    private static Interval interval(String text) {
        if (text.contains("..")) {
            String[] ends = text.split("\\.\\.");
            return new Interval(fixed(ends[0]), fixed(ends[1]));
        }
        String number = text.replaceAll("[<>=]", "");
        if (text.startsWith("<=")) {
            return new Interval(Interval.LOWEST, fixed(number));
        }
        if (text.startsWith(">=")) {
            return new Interval(fixed(number), Interval.HIGHEST);
        }
        return text.startsWith(">")
                ? new Interval(fixed(number) + 1, Interval.HIGHEST)
                : new Interval(fixed(number), fixed(number));
    }

    private static long fixed(String number) {
        return Fixed.of(new BigDecimal(number.strip()));
    }

    private static Object value(Term term, String text) {
        return switch (term.type()) {
            case CODE, TEXT -> text;
            case CODES -> Arrays.stream(text.split(",")).map(String::strip).toList();
            default -> new BigDecimal(text);
        };
    }

    private static Vocabulary vocabulary() {
        List<Term> terms = new ArrayList<>();
        add(terms, TermType.DATE, "decidedOn=derived.decidedOn");
        add(terms, TermType.CODE, """
                plan=subscription.planKey targetPlan=offer.toPlan offer=offer.key family=offer.family region=account.region \
                currency=account.currency segment=account.segment industry=account.industry healthBand=health.band \
                billingInterval=subscription.billingInterval action""");
        add(terms, TermType.CODES, "rampPct rampMonths");
        add(terms, TermType.TEXT, "evidence reasonCode");
        add(terms, TermType.INTEGER, "termMonths=candidate.termMonths seats=candidate.seats stepDownDays");
        add(terms, TermType.DECIMAL, """
                adoptionScore=engagement.adoptionScore hoursSavedPerSeatMonth adoptionFactor riskProbReductionPp lowFactor \
                highFactor""");
        add(terms, TermType.PERCENT, "upliftPct=candidate.upliftPct discountPctOut minRoiPctBase minRoiPctLow");
        add(terms, TermType.MONEY, "loadedHourlyCost riskEventCost revenueImpactYear oneOffCost");
        return new Vocabulary(terms, List.of());
    }

    private static void add(List<Term> terms, TermType type, String keys) {
        for (String entry : keys.split("\\s+")) {
            String[] parts = entry.split("=");
            @Nullable String source = parts.length > 1 ? parts[1] : null;
            @Nullable String unit = type == TermType.MONEY ? "EUR" : null;
            terms.add(new Term(
                    terms.size(),
                    parts[0],
                    parts[0],
                    List.of(),
                    type,
                    unit,
                    null,
                    null,
                    List.of(),
                    null,
                    source,
                    source != null && source.startsWith("engagement"),
                    false,
                    false,
                    null));
        }
    }
}
