package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.Decisioning;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebookLoaderTest {
    private static final RulebookLoader LOADER = TestLoader.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            usage.xlsx     | usage_soft_push   | H8  | UPG_TEEM      | UNKNOWN_VALUE        | UPG_TEAM
            usage.xlsx     | usage_soft_push   | C8  | about 80      | NOT_A_NUMBER         | 80
            seats.xlsx     | seat_expansion    | A9  | TEEM          | UNKNOWN_VALUE        | TEAM
            features.xlsx  | feature_gap       | B8  | SSSO          | UNKNOWN_VALUE        | SSO
            billing.xlsx   | annual_switch     | I10 | 30 days       | NOT_A_DURATION       | P14D
            trials.xlsx    | trial_eligibility | G8  | maybe         | WRONG_TYPE           | yes or no
            trials.xlsx    | trial_eligibility | H11 | `'`           | REQUIRED             | Trial days
            renewal.xlsx   | renewal_packet    | A7  | Segmnt        | UNKNOWN_COLUMN       | Segment
            care.xlsx      | care_suppression  | L9  | CARE_EXEC     | UNKNOWN_VALUE        | CARE_EXEC_CHECKIN
            pricing.xlsx   | discount_grid     | E9  | 95            | OUT_OF_RANGE         | 40
            pricing.xlsx   | price_shock_guard | E11 | 50, 75, 100   | RAMP_UNEVEN          | 3
            pricing.xlsx   | price_shock_guard | F11 | 6, six        | NOT_A_NUMBER         | six
            value.xlsx     | roi_parameters    | F8  | 1.7           | OUT_OF_RANGE         | 1
            ranking.xlsx   | ranking           | L14 | `'`           | REQUIRED             | 'Lever owner'
            ranking.xlsx   | ranking           | M14 | `'`           | LEVER_WITHOUT_EXPIRY | Expires on
            ranking.xlsx   | ranking           | M14 | 2026-07-01    | LEVER_TOO_LONG       | 180 days
            ranking.xlsx   | ranking           | M14 | 2027-05-01    | LEVER_TOO_LONG       | 2026-11-02 or later
            ranking.xlsx   | ranking           | J11 | `'`           | REQUIRED             | CONTEXT
            budgets.xlsx   | budgets           | G8  | `'`           | REQUIRED             | Currency
            budgets.xlsx   | budgets           | G8  | SFR           | UNKNOWN_VALUE        | ISO 4217
            budgets.xlsx   | budgets           | M8  | 80, 950       | NOT_A_NUMBER         | 950
            budgets.xlsx   | budgets           | J10 | `'`           | REQUIRED             | Amount each
            contact.xlsx   | contact_limits    | F9  | P0D           | OUT_OF_RANGE         | above zero
            contact.xlsx   | contact_limits    | F10 | P2D           | NOT_A_CALENDAR_WINDOW | P1D, P7D or P30D
            contact.xlsx   | contact_limits    | E9  | `'`           | REQUIRED             | exempt row
            contact.xlsx   | suppression_after_outcome | E11 | `'`     | REQUIRED             | More than one time
            contact.xlsx   | suppression_after_outcome | H8  | `'`     | REQUIRED             | its own end
            contact.xlsx   | contact_limits    | F9  | P401D         | OUT_OF_RANGE         | 400 days
            contact.xlsx   | suppression_after_outcome | H9 | P540D   | OUT_OF_RANGE         | 400 days
            holdout.xlsx   | holdout           | G11 | 5000, 4000    | ARMS_UNEVEN          | 10000
            holdout.xlsx   | holdout           | I9  | s0051         | SALT_DIFFERS         | s0050
            holdout.xlsx   | holdout           | M8  | `'`           | REQUIRED             | say why
            holdout.xlsx   | holdout           | D10 | `'`           | REQUIRED             | families
            freshness.xlsx | freshness         | F8  | DROP          | UNKNOWN_VALUE        | EXCLUDE
            catalog.xlsx   | plans             | E8  | TEAM, BUSINES | UNKNOWN_VALUE        | BUSINESS
            catalog.xlsx   | plans             | E10 | TEAM          | NOT_AN_UPGRADE       | TEAM
            catalog.xlsx   | plans             | C9  | 1             | DUPLICATE_RANK       | rank
            catalog.xlsx   | plans             | A9  | STARTER       | DUPLICATE_KEY        | PLN-010
            catalog.xlsx   | prices            | A8  | STARTR        | UNKNOWN_VALUE        | STARTER
            catalog.xlsx   | prices            | C8  | EURO          | UNKNOWN_VALUE        | Did you mean 'EUR'?
            catalog.xlsx   | prices            | C8  | usd           | UNKNOWN_VALUE        | Did you mean 'USD'?
            catalog.xlsx   | prices            | E8  | 15.005        | TOO_MANY_DECIMALS    | EUR
            catalog.xlsx   | prices            | A9  | STARTER       | DUPLICATE_KEY        | PRC-010
            catalog.xlsx   | fx_rates          | B9  | USD           | DUPLICATE_KEY        | FX-USD-202601
            catalog.xlsx   | plan_limits       | E8  | 10.5          | WHOLE_NUMBER         | 10.5
            catalog.xlsx   | features          | C8  | SPEED         | UNKNOWN_VALUE        | PRODUCTIVITY
            catalog.xlsx   | offers            | F8  | TEEM          | UNKNOWN_VALUE        | TEAM
            catalog.xlsx   | offers            | F8  | `'`           | REQUIRED             | Target plan
            catalog.xlsx   | offers            | G14 | ADDON_AUTO    | NO_PRICE             | prices
            catalog.xlsx   | offers            | H12 | `'`           | REQUIRED             | Seats
            catalog.xlsx   | offers            | T8  | `'`           | REQUIRED             | Way out
            catalog.xlsx   | placements        | B8  | CSN           | UNKNOWN_VALUE        | CSM
            """)
    void aTypoIsNamedWithItsCell(String file, String sheet, String cell, String typed, String code, String hint) {
        String value = typed.equals("'") ? "" : typed;

        assertThat(faults(Folder.shippedTables().withCell(file, sheet, cell, value)))
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.place()).startsWith(file + " " + sheet + "!");
                    assertThat(fault.ref()).isEqualTo(cell);
                    assertThat(fault.message()).contains(hint);
                });
    }

    @Test
    void aColumnWhoseFactIsNeverKnownIsRefused() {
        Folder offerInCare = Folder.shippedTables()
                .withCell("care.xlsx", "care_suppression", "A7", "Offer family")
                .withCell("care.xlsx", "care_suppression", "A8", "any");

        assertThat(faults(offerInCare)).anySatisfy(fault -> {
            assertThat(fault.toString())
                    .startsWith("UNKNOWN_AT_THIS_STAGE @ care.xlsx care_suppression!A:A — 'Family' is not known");
        });
    }

    @Test
    void anOutcomeThatStandsUnderWhenIsNamedWithItsCell() {
        Folder shifted = Folder.shippedTables()
                .withCell("usage.xlsx", "usage_soft_push", "H6", "")
                .withCell("usage.xlsx", "usage_soft_push", "I6", "THEN");

        assertThat(faults(shifted)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("usage.xlsx usage_soft_push!H7");
            assertThat(fault.code()).isEqualTo("MISSING_COLUMN");
            assertThat(fault.message())
                    .isEqualTo("'Offer' in H7 stands under WHEN, and is required under THEN."
                            + " Let THEN begin above it, or add the column under THEN.");
        });
    }

    @ParameterizedTest
    @CsvSource({"A1, Tabel, UNKNOWN_LABEL", "A6, WEHN, UNKNOWN_BAND"})
    void aMistypedCellAboveTheTableIsOneFault(String cell, String typed, String code) {
        assertThat(faults(Folder.shippedTables().withCell("usage.xlsx", "usage_soft_push", cell, typed)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void rowsOfAUniqueTableMayNotOverlap() {
        Folder overlapping = Folder.shippedTables().withCell("pricing.xlsx", "discount_grid", "D9", "20..99");

        assertThat(faults(overlapping)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("pricing.xlsx discount_grid!A9");
            assertThat(fault.code()).isEqualTo("OVERLAP");
            assertThat(fault.message()).contains("DSC-11", "DSC-12");
        });
    }

    @Test
    void aListOfTheCatalogueMayCallItselfUnique() {
        Folder unique = Folder.shippedTables().withCell("catalog.xlsx", "plan_limits", "B3", "UNIQUE");

        assertThat(loaded(unique).table("plan_limits")).isPresent();
    }

    @Test
    void anUpgradeLeadsOnlyWhereItsPlansMayGo() {
        Folder leap = Folder.shippedTables().withCell("catalog.xlsx", "offers", "F8", "ENTERPRISE");

        assertThat(faults(leap)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("catalog.xlsx offers!E8");
            assertThat(fault.code()).isEqualTo("NOT_AN_UPGRADE");
            assertThat(fault.message()).contains("STARTER", "ENTERPRISE");
        });
    }

    @Test
    void faultsOfAllFilesComeAtOnce() {
        Folder broken = Folder.shipped()
                .withCell("usage.xlsx", "usage_soft_push", "H8", "UPG_TEEM")
                .withCell("care.xlsx", "care_suppression", "M8", "")
                .withText("guards.drl", text -> text.replace("creditHold", "creditHeld"));

        assertThat(faults(broken)).extracting(FileFault::file).contains("usage.xlsx", "care.xlsx", "guards.drl");
    }

    @Test
    void aGuardThatAimsAtNothingIsNamedWithItsLine() {
        Folder broken = Folder.shipped()
                .withText("guards.drl", text -> text.replace("refuse(\"COMMERCIAL\"", "refuse(\"COMERCIAL\""));

        assertThat(faults(broken)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("guards.drl");
            assertThat(fault.ref()).startsWith("line ");
            assertThat(fault.message()).contains("COMERCIAL", "COMMERCIAL");
        });
    }

    @Test
    void aMomentThatNoTableKnowsIsNoticed() {
        Folder odd = Folder.shipped()
                .without("guards.drl")
                .withText(
                        "signals.drl",
                        text -> text.replaceFirst("raise\\(\"VALUE_PEAK\"\\)", "raise(\"VALUE_PAEK\")")
                                .replace("GROWTH: seats grew", "FRICTION: seats grew"));

        assertThat(LOADER.load(odd.files()))
                .isInstanceOfSatisfying(
                        LoadResult.Loaded.class,
                        loaded -> assertThat(loaded.notices())
                                .anySatisfy(notice -> assertThat(notice)
                                        .startsWith("signals.drl line 17 — signals.raise names \"VALUE_PAEK\"")
                                        .endsWith("Did you mean 'VALUE_PEAK'?"))
                                .anySatisfy(notice ->
                                        assertThat(notice).contains("The rule is named FRICTION and raises GROWTH")));
        assertThat(((LoadResult.Loaded) LOADER.load(Folder.shipped().files())).notices())
                .isEmpty();
    }

    @Test
    void aGuardWhoseAimIsWorkedOutWrongRefusesTheDecision() {
        Folder odd = Folder.shipped()
                .withText("guards.drl", text -> text.replace("refuse(\"COMMERCIAL\"", "refuse(\"COM\" + \"ERCIAL\""));
        Decision decision = new Decisioning(loaded(odd)).decide(onCreditHold());

        assertThat(decision.propositions()).isEmpty();
        assertThat(decision.rejected()).allSatisfy(each -> {
            assertThat(each.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(each.reasons().get(0).text()).contains("COMERCIAL", "Rule \"");
        });
    }

    @Test
    void aRuleThatDoesNotCompileIsNamedWithItsLine() {
        Folder broken = Folder.shipped().withText("signals.drl", text -> text.replace("signals.raise", "signals.rise"));

        assertThat(faults(broken)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("signals.drl");
            assertThat(fault.ref()).startsWith("line ");
        });
    }

    @Test
    void aMissingTableIsNamed() {
        assertThat(faults(Folder.shippedTables().without("care.xlsx")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("MISSING_TABLE");
                    assertThat(fault.message()).contains("care_suppression");
                });
    }

    @Test
    void aTableUnderAlmostItsNameIsNamedWithItsCell() {
        Folder misspelt = Folder.shippedTables().withCell("usage.xlsx", "usage_soft_push", "B1", "usage_soft_pusch");

        assertThat(faults(misspelt)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("MISSING_TABLE");
            assertThat(fault.place()).isEqualTo("usage.xlsx usage_soft_push!B1");
            assertThat(fault.message()).endsWith("Did you mean 'usage_soft_push'?");
        });
    }

    @ParameterizedTest
    @CsvSource({"plans", "offers", "placements"})
    void noVocabularyDoesWithoutWhatEveryDecisionNeeds(String table) {
        String entry = "\n  " + table + ":\n    stage: CATALOG\n(    .*\n)+";
        Folder without = Folder.shippedTables()
                .split("catalog.xlsx")
                .without(table + ".xlsx")
                .withText("vocabulary.yaml", text -> text.replaceFirst(entry, "\n"));

        assertThat(faults(without)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("MISSING_TABLE");
            assertThat(fault.place()).isEqualTo("vocabulary.yaml");
            assertThat(fault.message()).contains("'" + table + "'");
        });
    }

    @Test
    void aFileThatCannotBeReadHidesNoTableAsMissing() {
        List<FileFault> faults = faults(Folder.shippedTables().withText("care.xlsx", text -> "not a workbook"));

        assertThat(faults).extracting(FileFault::code).containsExactly("NOT_XLSX");
    }

    /** Each of these tables alone: what the others name of it is unknown, and no fault of theirs. */
    @ParameterizedTest
    @CsvSource({
        "catalog.xlsx, plans, C9, 1O",
        "catalog.xlsx, prices, E10, '29,50'",
        "content.xlsx, treatments, A8, UPG_TEEM"
    })
    void aFaultOfOneTableIsNoFaultOfTheTablesBesideIt(String file, String sheet, String cell, String typed) {
        assertThat(faults(Folder.shippedTables().split(file).withCell(sheet + ".xlsx", sheet, cell, typed)))
                .extracting(FileFault::place)
                .containsExactly(sheet + ".xlsx " + sheet + "!" + cell);
    }

    @Test
    void aTableInTwoFilesIsRefused() {
        Folder twice = Folder.shippedTables().withTable("more.csv", """
                        # Table: freshness
                        # WHEN,THEN,,META
                        Block,Max age,On stale,Row id
                        usage,P3D,EXCLUDE,FRS-1
                        """);

        assertThat(faults(twice)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("DUPLICATE_TABLE");
            assertThat(fault.file()).isEqualTo("more.csv");
            assertThat(fault.message()).contains("freshness.xlsx");
        });
    }

    @Test
    void aNeedTableOfOnesOwnIsRead() {
        Folder more = Folder.shippedTables().withTable("field_service.csv", """
                        # Table: field_service
                        # Stage: APPLICABILITY
                        # WHEN,,THEN,,,META
                        From plan,Monthly active users,Offer,Need strength,Reason code,Row id
                        TEAM,>= 200,UPG_BUSINESS,55,MANY_USERS,FLD-010
                        """);

        assertThat(loaded(more).table("field_service")).isPresent();
        assertThat(loaded(more).hash())
                .isNotEqualTo(loaded(Folder.shippedTables()).hash());
    }

    @Test
    void aDiscountMayNotDependOnWhoBuys() {
        Folder unfair = Folder.shippedTables().without("pricing.xlsx").withTable("grid.csv", """
                        # Table: discount_grid
                        # WHEN,,THEN,META
                        Health band,Seats,Discount %,Row id
                        GREEN,>= 10,5,DSC-1
                        """);

        assertThat(faults(unfair)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("E-PRC-020");
            assertThat(fault.message()).contains("Health band");
        });
    }

    @Test
    void aMissingVocabularyIsNamed() {
        assertThat(faults(Folder.shippedTables().without("vocabulary.yaml")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).isEqualTo("vocabulary.yaml"));
    }

    @Test
    void noTableThatSetsAPriceMayReadHealth() {
        Folder nosy = Folder.shippedTables()
                .withCell("discounts.xlsx", "discount_controls", "D7", "Health band")
                .withCell("discounts.xlsx", "discount_controls", "D10", "GREEN")
                .withCell("discounts.xlsx", "discount_controls", "D11", "GREEN");

        assertThat(faults(nosy)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("E-PRC-020");
            assertThat(fault.place()).startsWith("discounts.xlsx discount_controls!D");
        });
    }

    @Test
    void aBundleHoldsWhatItsOfferSells() {
        Folder other = Folder.shippedTables().withCell("bundles.xlsx", "bundles", "G8", "BUSINESS, AUDIT_LOG_EXPORT");

        assertThat(faults(other)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("COMPONENTS_DIFFER");
            assertThat(fault.place()).isEqualTo("bundles.xlsx bundles!G8");
        });
    }

    @Test
    void aBundleHasOnePriceForEveryone() {
        Folder two = Folder.shippedTables()
                .withCell("bundles.xlsx", "bundles", "F11", "BND_COMPLIANCE")
                .withCell("bundles.xlsx", "bundles", "G11", "BUSINESS, AUDIT_LOG_EXPORT");

        assertThat(faults(two)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("PRICE_NOT_NEUTRAL");
            assertThat(fault.place()).isEqualTo("bundles.xlsx bundles!H11");
        });
    }

    @Test
    void aColumnOverACustomAttributeNeedsNoJava() {
        Folder more = Folder.shippedTables()
                .withText(
                        "vocabulary.yaml",
                        text -> text.replace(
                                "\nterms:\n",
                                "\nterms:\n  fleetSize: { label: Fleet size, type: integer, min: 0,"
                                        + " source: attributes.fleetSize, observed: true, phrase: vehicles }\n"))
                .withTable("fleet.csv", """
                        # Table: fleet
                        # Stage: APPLICABILITY
                        # WHEN,THEN,,META
                        Fleet size,Offer,Reason code,Row id
                        >= 50,UPG_BUSINESS,LARGE_FLEET,FLT-010
                        """);

        assertThat(loaded(more).table("fleet")).isPresent();
    }

    @Test
    void aFileAboveTheLimitIsNamedWithItsSize(@TempDir Path tables) throws IOException {
        Files.write(tables.resolve("usage.xlsx"), new byte[10 * 1024 * 1024]);

        assertThat(LOADER.load(RulesetFiles.of(Path.of("rules"), tables)))
                .isInstanceOfSatisfying(
                        LoadResult.Refused.class,
                        refused -> assertThat(refused.faults())
                                .anySatisfy(fault -> assertThat(fault.message()).startsWith("The file is 10 MB;")));
    }

    @Test
    void lockFilesAndForeignFilesAreLeftAlone(@TempDir Path tables) throws IOException {
        for (RulesetFiles.NamedFile file : Folder.shippedTables().files().tables()) {
            Files.write(tables.resolve(file.name()), file.content());
        }
        Files.writeString(tables.resolve("~$usage.xlsx"), "lock");
        Files.writeString(tables.resolve(".~lock.usage.xlsx#"), "lock");
        Files.writeString(tables.resolve("README.md"), "guide");
        Files.writeString(tables.resolve("old.xls"), "old");

        assertThat(LOADER.load(Path.of("rules"), tables))
                .isInstanceOfSatisfying(
                        LoadResult.Loaded.class,
                        loaded -> assertThat(loaded.notices())
                                .containsExactly("old.xls is not read: save it as .xlsx or .csv."));
    }

    private static DecisionRequest onCreditHold() {
        ObjectNode document = GoldenAccount.document();
        ((ObjectNode) document.get("commercial")).put("creditHold", true);
        Instant asOf = Instant.parse("2026-03-02T09:00:00Z");
        Account account = ((AccountReading.Accepted) AccountReader.read(document, asOf)).account();
        return new DecisionRequest(
                "dec_test", account, "sha256:test", asOf, Mode.DRY_RUN, Trigger.NONE, List.of(), false, Memory.NONE);
    }

    private static List<FileFault> faults(Folder folder) {
        return LOADER.load(folder.files()) instanceof LoadResult.Refused refused ? refused.faults() : List.of();
    }

    private static Rulebook loaded(Folder folder) {
        assertThat(faults(folder)).isEmpty();
        return ((LoadResult.Loaded) LOADER.load(folder.files())).rulebook();
    }
}
