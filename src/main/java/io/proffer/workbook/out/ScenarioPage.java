package io.proffer.workbook.out;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.Given;
import io.proffer.scenarios.PriceFigure;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.scenarios.Wanted;
import io.proffer.workbook.scenario.ScenarioBand;
import io.proffer.workbook.scenario.ScenarioHeading;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A test sheet as it will stand in a workbook.
 *
 * @param name name of the sheet
 * @param places columns from left to right
 * @param scenarios typed rows, empty for a template
 */
public record ScenarioPage(String name, List<Place> places, List<Scenario> scenarios) {
    private static final int LONGEST_NAME = 31;
    private static final String MARK = "_tests";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * A column.
     *
     * @param heading the heading every test sheet may have, null for a fact
     * @param term what its cells say
     */
    record Place(@Nullable ScenarioHeading heading, Term term) {
        /** The band it stands under. */
        ScenarioBand band() {
            return heading == null ? ScenarioBand.GIVEN : heading.band();
        }
    }

    /** Copies the lists. */
    public ScenarioPage {
        places = List.copyOf(places);
        scenarios = List.copyOf(scenarios);
    }

    /** The page of typed scenarios. */
    public static ScenarioPage of(ScenarioSheet sheet) {
        Vocabulary nobody = new Vocabulary(List.of(), List.of());
        return new ScenarioPage(sheet.sheet(), places(sheet.facts(), nobody), sheet.scenarios());
    }

    /** The empty test sheet of a table: the facts its template reads. */
    public static ScenarioPage of(TableSchema schema, Vocabulary vocabulary) {
        String key = schema.key();
        String name = key.substring(0, Math.min(key.length(), LONGEST_NAME - MARK.length())) + MARK;
        List<Term> facts = schema.when().stream()
                .map(vocabulary::find)
                .flatMap(Optional::stream)
                .toList();
        return new ScenarioPage(name, places(facts, vocabulary), List.of());
    }

    private static List<Place> places(List<Term> facts, Vocabulary vocabulary) {
        List<Place> places = new ArrayList<>();
        for (ScenarioHeading heading : ScenarioHeading.values()) {
            if (heading == ScenarioHeading.TABLE) {
                facts.forEach(fact -> places.add(new Place(null, fact)));
            }
            places.add(new Place(heading, heading.term(vocabulary)));
        }
        return places;
    }

    /** Its headings, each with the band it stands under, from left to right. */
    public List<String> headings() {
        return places.stream()
                .map(place -> place.band() + " " + place.term().label())
                .toList();
    }

    /** What a scenario says in each column, nothing where it says nothing. */
    public List<Written> cells(Scenario scenario) {
        return places.stream().map(place -> cell(place, scenario)).toList();
    }

    private static Written cell(Place place, Scenario scenario) {
        return place.heading() == null
                ? fact(place.term(), scenario.given())
                : Written.value(value(place.heading(), scenario));
    }

    private static Written fact(Term term, List<Given> given) {
        Optional<Given> fact = given.stream()
                .filter(each -> each.term().key().equals(term.key()))
                .findFirst();
        return fact.isEmpty() ? new Written.Nothing() : Written.fact(fact.get().value());
    }

    private static @Nullable Object value(ScenarioHeading heading, Scenario scenario) {
        return switch (heading) {
            case NAME -> scenario.name().value();
            case ACCOUNT -> said(scenario.account());
            case AS_OF -> scenario.asOf() == null ? null : day(scenario.asOf().value());
            case ENABLED -> scenario.enabled();
            case NOTE -> scenario.note();
            default ->
                scenario.expected() instanceof Expectation.RowsHit rows
                        ? value(heading, rows)
                        : value(heading, (Expectation.OfferEnds) scenario.expected());
        };
    }

    private static @Nullable Object value(ScenarioHeading heading, Expectation.RowsHit expected) {
        return switch (heading) {
            case TABLE -> expected.table().value();
            case ROWS ->
                expected.rows().value().isEmpty() ? "none" : expected.rows().value();
            default -> null;
        };
    }

    private static @Nullable Object value(ScenarioHeading heading, Expectation.OfferEnds expected) {
        return switch (heading) {
            case OFFER -> expected.offer().value();
            case VERDICT -> said(expected.verdict());
            case REASON -> said(expected.reason());
            case RECURRING_YEAR ->
                said(expected.price(PriceFigure.RECURRING_YEAR).orElse(null));
            case UNIT_AMOUNT -> said(expected.price(PriceFigure.UNIT_AMOUNT).orElse(null));
            case DISCOUNT_PCT -> said(expected.price(PriceFigure.DISCOUNT_PCT).orElse(null));
            default -> null;
        };
    }

    private static @Nullable Object said(@Nullable Wanted<?> wanted) {
        return wanted == null ? null : wanted.value();
    }

    /** An instant at the usual time of day is written as its day. */
    private static Object day(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().equals(MORNING) ? utc.toLocalDate() : instant;
    }
}
