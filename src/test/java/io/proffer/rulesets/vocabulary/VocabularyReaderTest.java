package io.proffer.rulesets.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.FactBinder;
import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyReaderTest {
    private static final String SMALL = """
            terms:
              plan: { label: Plan, aliases: [From plan], type: code, valuesFrom: plans, source: subscription.planKey }
              seats: { label: Seats, type: integer, min: 0, max: 10, source: candidate.seats, phrase: seats }
              offer: { label: Offer, type: code, valuesFrom: offers }
            tables:
              needs:
                stage: APPLICABILITY
                hitPolicies: [COLLECT]
                purpose: What is needed.
                when: [plan, seats]
                then: [offer]
                required: [offer]
            """;

    @Test
    void theShippedVocabularyIsReadWhole() throws IOException {
        Vocabulary vocabulary = shipped();

        assertThat(vocabulary.terms()).hasSizeGreaterThan(190);
        assertThat(vocabulary.schemas()).extracting(TableSchema::key).contains("plans", "feature_gap", "freshness");
        Term hits = vocabulary.byHeading("Gate or limit hits in 30 days").orElseThrow();
        assertThat(hits.key()).isEqualTo("gateHits30d");
        assertThat(hits.type()).isEqualTo(TermType.INTEGER);
        assertThat(hits.observed()).isTrue();
        assertThat(hits.phrase()).isEqualTo("gate hits in 30 days");
    }

    @Test
    void theShippedVocabularyBindsToTheAccountDocument() throws IOException {
        assertThat(new FactBinder(shipped())).isNotNull();
    }

    @Test
    void onlyPriceFactsMayBeReadByTheDiscountGrid() throws IOException {
        assertThat(shipped().terms().stream().filter(Term::pricing).map(Term::key))
                .containsExactlyInAnyOrder(
                        "plan",
                        "targetPlan",
                        "region",
                        "country",
                        "currency",
                        "billingInterval",
                        "contractTermMonths",
                        "contractFlags",
                        "seatsLicensed",
                        "seats",
                        "termMonths",
                        "discountKind",
                        "combinedDiscountPct");
    }

    @Test
    void theFactsThatMustBeKnownCloseUpsell() throws IOException {
        assertThat(shipped().terms().stream().filter(Term::closesUpsell).map(Term::key))
                .containsExactlyInAnyOrder(
                        "healthBand",
                        "openEscalations",
                        "openP1",
                        "daysPastDueMax",
                        "onboardingCompletedPct",
                        "negotiationOpen");
    }

    @Test
    void slotsFollowTheOrderOfTheFile() {
        Vocabulary vocabulary = ((VocabularyReader.Result.Read) VocabularyReader.read("v.yaml", SMALL)).vocabulary();

        assertThat(vocabulary.terms()).extracting(Term::key).containsExactly("plan", "seats", "offer");
        assertThat(vocabulary.schema("needs").orElseThrow().when()).containsExactly("plan", "seats");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            label: Seats,               | lable: Seats,              | UNKNOWN_FIELD     | line 3 | 'label'
            label: Seats,               |                            | REQUIRED          | line 3 | label
            label: Seats,               | label: from-plan,          | DUPLICATE_HEADING | line 3 | 'plan'
            label: Offer, type: code    | label: Offer, type: cod    | UNKNOWN_TYPE      | line 4 | 'code'
            min: 0, max: 10             | min: 11, max: 10           | RANGE_CROSSED     | line 3 | above
            min: 0,                     | min: none,                 | NOT_A_NUMBER      | line 3 | 'none'
            valuesFrom: offers          | valuesFrom: ofers          | UNKNOWN_LIST      | line 4 | 'offers'
            source: candidate.seats     | source: candidate.seat     | UNKNOWN_FACT_PATH | line 3 | 'seats'
            source: candidate.seats     | source: candidat.seats     | UNKNOWN_FACT_PATH | line 3 | 'candidate'
            source: subscription.planKey| source: subscription.arr   | UNKNOWN_FACT_PATH | line 2 | code
            when: [plan, seats]         | when: [plan, seat]         | UNKNOWN_TERM      | line 10| 'seats'
            when: [plan, seats]         | when: [plan, offer]        | NO_SOURCE         | line 10| 'offer'
            stage: APPLICABILITY        | stage: APLICABILITY        | UNKNOWN_VALUE     | line 7 | 'APPLICABILITY'
            hitPolicies: [COLLECT]      | hitPolicies: COLLECT       | WRONG_SHAPE       | line 8 | list
            purpose: What is needed.    | purpose: "                 | YAML_SYNTAX       | line   | YAML
            required: [offer]           | required: [seats]          | UNKNOWN_TERM      | line 12| 'seats'
            tables:                     | tabels:                    | UNKNOWN_FIELD     | line 5 | 'tables'
            valuesFrom: offers          | phrase: offers             | NO_SOURCE         | line 4 | 'phrase'
            """)
    void aWrongWordIsNamedWithItsLine(String right, String wrong, String code, String place, String hint) {
        assertThat(faults(SMALL.replace(right, wrong == null ? "" : wrong))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.ref()).startsWith(place);
            assertThat(fault.message()).contains(hint);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            family        | values: [UPGRADE, NEWKIND]                                             | NEWKIND  | EDUCATION
            families      | values: [UPGRAED], source: offer.family                                | UPGRAED  | Did you mean 'UPGRADE'?
            action        | values: [ALLOW, CALL_SOMEBODY]                                         | CALL_SOMEBODY | RAMP
            onStale       | values: [DROP]                                                         | DROP     | EXCLUDE
            size          | values: [SMB, NANO], source: account.segment                           | NANO     | MID_MARKET
            state         | values: [ACTIVE, FROZEN], source: subscription.status                  | FROZEN   | TRIALING
            flags         | values: [MFN, BARTER], source: subscription.contractFlags, type: codes | BARTER   | RESELLER
            """)
    void aCodeTheProgramDoesNotKnowIsRefused(String key, String fields, String code, String hint) {
        String type = fields.contains("type:") ? "" : ", type: code";
        String term = "  " + key + ": { label: Another word, " + fields + type + " }\ntables:";

        assertThat(faults(SMALL.replace("tables:", term))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("UNKNOWN_VALUE");
            assertThat(fault.ref()).isEqualTo("line 5");
            assertThat(fault.message())
                    .startsWith("'" + code + "' of '" + key + "'")
                    .contains(hint);
        });
    }

    @Test
    void whatAVendorNamesIsOpen() {
        String term = "  trade: { label: Trade, type: code, values: [BAKERY], source: account.industry }\ntables:";

        assertThat(faults(SMALL.replace("tables:", term))).isEmpty();
    }

    @Test
    void aTermWrittenTwiceIsRefused() {
        String twice = SMALL.replace("tables:", "  seats: { label: More seats, type: integer }\ntables:");

        assertThat(faults(twice)).extracting(FileFault::code).contains("DUPLICATE_KEY");
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        String broken = SMALL.replace("type: integer", "type: int").replace("stage:", "stag:");

        assertThat(faults(broken)).extracting(FileFault::code).contains("UNKNOWN_TYPE", "UNKNOWN_FIELD", "REQUIRED");
    }

    @Test
    void nothingThatIsNoVocabularyIsTaken() {
        Stream.of("", "[]", "plain", "terms:\ntables:\n", "terms: {a: 1}\ntables: {b: 2}", "\0", "%YAML 9", "a: *b")
                .forEach(text -> assertThat(faults(text)).as(text).isNotEmpty());
    }

    private static List<FileFault> faults(String text) {
        return VocabularyReader.read("v.yaml", text) instanceof VocabularyReader.Result.Refused refused
                ? refused.faults()
                : List.of();
    }

    private static Vocabulary shipped() throws IOException {
        String text = Files.readString(Path.of("rules/vocabulary.yaml"));
        VocabularyReader.Result result = VocabularyReader.read("vocabulary.yaml", text);
        if (result instanceof VocabularyReader.Result.Refused refused) {
            assertThat(refused.faults()).isEmpty();
        }
        return ((VocabularyReader.Result.Read) result).vocabulary();
    }
}
