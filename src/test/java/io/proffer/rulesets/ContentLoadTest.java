package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.rulebook.Rulebook;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sheets of texts may hold, and that nothing is told without consent. */
class ContentLoadTest {
    private static final RulebookLoader LOADER = TestLoader.get();
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            content.xlsx      | treatments             | J8  | `'`                          | REQUIRED          | Secondary action
            content.xlsx      | treatments             | G8  | <b>One</b> shared place      | MARKUP            | plain text
            content.xlsx      | treatments             | H8  | Dear {firstName}, look at it | PLACEHOLDER       | {seatsDelta}
            content.xlsx      | treatments             | H8  | You add {seatDelta} seats    | PLACEHOLDER       | Did you mean '{seatsDelta}'
            content.xlsx      | treatments             | H8  | Look at {this                | PLACEHOLDER       | {this
            content.xlsx      | treatments             | A8  | UPG_TEEM                     | UNKNOWN_VALUE     | UPG_TEAM
            content.xlsx      | treatments             | K8  | POPUP                        | UNKNOWN_VALUE     | MODAL
            content.xlsx      | treatments             | C8  | deutsch                      | UNKNOWN_VALUE     | Did you mean 'de'?
            content.xlsx      | treatments             | C8  | jp                           | UNKNOWN_VALUE     | Did you mean 'ja'?
            content.xlsx      | treatments             | C8  | zz                           | UNKNOWN_VALUE     | ISO 639
            content.xlsx      | treatments             | C8  | *                            | UNKNOWN_VALUE     | ISO 639
            content.xlsx      | advantages             | E8  | {seatsDelta} more            | PLACEHOLDER       | without braces
            content.xlsx      | before_after           | B8  | CUT_COST                     | NOT_SERVED        | PASS_SECURITY_AUDIT
            content.xlsx      | services               | F8  | EURO                         | UNKNOWN_VALUE     | ISO 4217
            content.xlsx      | services               | G8  | 0.005                        | TOO_MANY_DECIMALS | Round it
            content.xlsx      | success_stories        | E8  | MAYBE                        | UNKNOWN_VALUE     | GRANTED
            content.xlsx      | success_stories        | F8  | `'`                          | REQUIRED          | Consent expires on
            content.xlsx      | story_metrics          | F8  | `'`                          | REQUIRED          | Metric source
            stories.xlsx      | success_story_selector | G8  | ST_ROBO                      | UNKNOWN_VALUE     | ST_ROBO_AUDIT
            objections.xlsx   | objections             | E8  | ANS_ROI                      | UNKNOWN_VALUE     | ANS_ROI_LOW_CASE
            objections.xlsx   | objections             | F11 | services.ONBOARDING          | UNKNOWN_VALUE     | ONBOARDING_HELP
            ecosystem.xlsx    | ecosystem              | F8  | ONE_VIEW                     | UNKNOWN_VALUE     | ONE_CUSTOMER_VIEW
            placement.xlsx    | placement_and_path     | G8  | SELF                         | UNKNOWN_VALUE     | SELF_SERVE
            coverage.xlsx     | csm_coverage_and_care  | I8  | `'`                          | REQUIRED          | First response hours
            """)
    void aFaultNamesThePlaceAndTheRemedy(
            String file, String sheet, String cell, String value, String code, String hint) {
        Folder folder = Folder.shippedTables().withCell(file, sheet, cell, value.equals("'") ? "" : value);

        assertThat(LOADER.load(folder.files()))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.toString()).contains(sheet + "!" + cell, hint);
                        }));
    }

    /** What depends on a sheet that cannot be read is not blamed for it. */
    @Test
    void aBadPriceIsTheOnlyFault() {
        Folder folder = Folder.shippedTables().withCell("catalog.xlsx", "prices", "E10", "29,50");

        assertThat(LOADER.load(folder.files()))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.toString()).contains("prices!E10")));
    }

    @Test
    void aHeadlineHasAnEnd() {
        Folder folder = Folder.shippedTables().withCell("content.xlsx", "treatments", "G8", "word ".repeat(17));

        assertThat(LOADER.load(folder.files()))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.faults().toString())
                                .contains("TEXT_TOO_LONG", "84 characters; at most 80"));
    }

    @Test
    void aStoryWithoutConsentIsNotTold() {
        assertThat(story(Folder.shippedTables())).isEqualTo("ST_ROBO_AUDIT");
        for (String status : new String[] {"PENDING", "WITHDRAWN"}) {
            assertThat(story(Folder.shippedTables()
                            .withCell("content.xlsx", "success_stories", "E8", status)
                            .withCell("content.xlsx", "success_stories", "E9", status)))
                    .as("the next story of the industry")
                    .isEqualTo("ST_MFG_TEAM");
        }
    }

    @Test
    void aConsentThatExpiredYesterdayIsNone() {
        assertThat(story(expiring(46_082))).as("1 March 2026").isEqualTo("ST_MFG_TEAM");
        assertThat(story(expiring(46_083))).as("2 March 2026, the day itself").isEqualTo("ST_ROBO_AUDIT");
    }

    private static Folder expiring(int serialDay) {
        return Folder.shippedTables().withCell("content.xlsx", "success_stories", "F8", String.valueOf(serialDay));
    }

    private static String story(Folder folder) {
        Rulebook rulebook = ((LoadResult.Loaded) LOADER.load(folder.files())).rulebook();
        AccountReading.Accepted robo = (AccountReading.Accepted) AccountReader.read(GoldenAccount.document(), AS_OF);
        Proposition upgrade = new Decisioning(rulebook)
                        .decide(DecisionRequest.of("dec_test", robo.account(), "sha256:test", AS_OF, Mode.DRY_RUN))
                        .propositions()
                        .stream()
                        .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                        .findFirst()
                        .orElseThrow();
        return upgrade.presentation().evidence().story().key();
    }
}
