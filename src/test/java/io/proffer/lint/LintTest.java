package io.proffer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.TypedTables;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each kind of mistake, made on purpose; owners and reviews are given, so that nothing else is found. */
class LintTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Catalog CATALOG = ShippedRulebook.get().catalog();

    @Test
    void aRowThatRowsAboveTogetherMatchIsUnreachable() {
        DecisionTable table = needs("FIRST", """
                Utilization %,Burst,Offer,Reason code,Row id,Owner
                >= 50,yes,UPG_TEAM,A,R-1,me
                >= 20,no,UPG_TEAM,B,R-2,me
                80..90,known,UPG_TEAM,C,R-3,me
                80..90,,UPG_TEAM,D,R-4,me
                known,,UPG_TEAM,E,R-5,me
                any,,UPG_TEAM,E,R-6,me
                """);

        assertThat(found(table)).first().satisfies(finding -> {
            assertThat(finding.toString())
                    .startsWith("E-SEM-002 @ own_needs!A7 — Rows R-1 (own_needs!A5), R-2 (own_needs!A6) together match"
                            + " everything this row matches (Utilization % 80..90");
            assertThat(finding.rowId()).isEqualTo("R-3");
        });
        assertThat(codes(table)).containsExactly("E-SEM-002 R-3", "W-ENG-001 R-6");
    }

    @Test
    void twinsThatSayDifferentThingsContradictEachOther() {
        assertThat(codes(needs("FIRST", """
                        Utilization %,Offer,Reason code,Row id,Owner
                        >= 80,UPG_TEAM,A,R-1,me
                        >= 80,UPG_BUSINESS,B,R-2,me
                        any,UPG_TEAM,A,R-3,me
                        """))).containsExactly("E-SEM-003 R-2", "W-ENG-001 R-3");
        assertThat(codes(needs("COLLECT", """
                        Utilization %,Offer,Need strength,Reason code,Row id,Owner
                        >= 80,UPG_TEAM,50,A,R-1,me
                        "81..99, 80..81, > 99",UPG_TEAM,60,A,R-2,me
                        >= 80,UPG_BUSINESS,70,A,R-3,me
                        >= 80,UPG_BUSINESS,70,A,R-4,me
                        """))).containsExactly("E-SEM-003 R-2");
    }

    @Test
    void aGapComesWithAnExampleAndARowToAdd() {
        DecisionTable table = table("roi_own", "VALUE", "UNIQUE", """
                Segment,ARR EUR,Minimum seats,Row id,Owner
                SMB,,1,R-1,me
                not SMB,>= 5000,1,R-2,me
                """);

        assertThat(found(table).stream().map(Finding::toString))
                .containsExactly(
                        "W-ENG-002 @ roi_own!A8 — No row of roi_own answers for Segment not SMB; ARR EUR < 5000."
                                + " Example account: Segment MID_MARKET; ARR EUR 0. Proposed row: Segment not SMB | ARR EUR <"
                                + " 5000. Add the proposed row with its outcome, or leave the gap if no answer is meant.");
    }

    @Test
    void aTableThatForgetsTheUnknownIsToldSo() {
        assertThat(found(table("roi_own", "VALUE", "UNIQUE", """
                        Burst,Minimum seats,Row id,Owner
                        yes,1,R-1,me
                        no,1,R-2,me
                        """)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("W-ENG-003 @ roi_own!A8 — No row of roi_own answers for Burst unknown."));
    }

    @Test
    void discountsGrowWithTermAndOrderAndStayBelowTheCap() {
        DecisionTable grid = table("grid", "PRICING", "FIRST", """
                Term months,Seats,Discount %,Row id,Owner
                12,>= 1,5,R-1,me
                24,1..99,4,R-2,me
                24,>= 100,9,R-3,me
                36,1..99,12,R-4,me
                36,>= 100,11,R-5,me
                36,>= 500,30,R-6,me
                any,any,30,R-7,me
                """);
        DecisionTable controls = table("discount_controls", "PRICING", "FIRST", """
                Segment,Stacking,Combined discount % at most,Approval,SLA hours,Row id,Owner
                any,ADD,25,AUTO,0,C-1,me
                """);

        assertThat(codes(grid, controls))
                .containsExactlyInAnyOrder(
                        "E-PRC-001 R-2", // a longer term, less
                        "E-PRC-002 R-1",
                        "E-PRC-002 R-3",
                        "E-PRC-002 R-4",
                        "E-PRC-001 R-1",
                        "E-PRC-001 R-3",
                        "E-PRC-001 R-4",
                        "E-PRC-001 R-5",
                        "E-PRC-002 R-2",
                        "E-PRC-002 R-5",
                        "E-SEM-002 R-6",
                        "E-PRC-003 R-6",
                        "E-PRC-003 R-7");
    }

    @Test
    void aShareOfOneIsNoPercentage() {
        assertThat(codes(table("grid", "PRICING", "FIRST", """
                        Term months,Discount %,Row id,Owner
                        12,0,R-1,me
                        24,0.05,R-2,me
                        36,1,R-3,me
                        """)).stream().filter(found -> found.startsWith("W-PRC")))
                .containsExactly("W-PRC-003 R-2");
    }

    @Test
    void aCareRowMustNotLeadBackToItself() {
        assertThat(codes(table("care_own", "SUITABILITY", "COLLECT", """
                        Health band,Open escalations,Blocks,Care offer,Reason code,Row id,Owner
                        RED,,COMMERCIAL,UPG_TEAM,A,R-1,me
                        YELLOW,,COMMERCIAL,CARE_HEALTH_PLAN,A,R-2,me
                        ,0,SEAT,UPG_BUSINESS,A,R-3,me
                        ,>= 1,UPGRADE,SEAT_TEAM_5,A,R-4,me
                        GREEN,,SEAT,UPG_BUSINESS,A,R-5,me
                        """)))
                .containsExactly("E-SEM-006 R-1", "E-SEM-006 R-4", "E-SEM-006 R-5");
    }

    @Test
    void whoStandsBehindARowAndUntilWhen() {
        assertThat(codes(table("ranking_own", "ARBITRATION", "COLLECT", """
                        Segment,Lever %,Expires on,Customer weight,Vendor weight,Row id,Owner,Review by,Valid from,Valid to
                        SMB,5,2026-03-01,,,R-1,me,,,
                        SMB,6,2026-08-29,,,R-2,me,,,
                        SMB,7,2026-08-30,,,R-3,me,,,
                        SMB,,,0.4,0.6,R-4,me,2026-04-01,,
                        MID_MARKET,,,0.5,0.5,R-5,me,2026-04-02,,
                        ENTERPRISE,,,0.5,0.5,R-6,,2026-02-01,,2026-03-01
                        """)))
                .containsExactly(
                        "W-GOV-002 R-1",
                        "E-GOV-003 R-3",
                        "W-GOV-001 R-4",
                        "W-GOV-004 R-4",
                        "E-GOV-001 R-6",
                        "W-GOV-001 R-6",
                        "W-GOV-003 R-6");
    }

    @Test
    void textsAreReadForWordsLanguagesAndConsent() {
        DecisionTable banned = table("banned_words", "TREATMENT", "COLLECT", """
                Words not to use,Locale,Because,Row id,Owner
                Act now,en,It presses.,B-1,me
                """);
        DecisionTable answers = table("objection_answers", "TREATMENT", "COLLECT", """
                Answer,Locale,Answer in words,Do not say,Row id,Owner
                ANS_A,en,"Please act now, or later.",Act now,R-1,me
                ANS_B,en,Reactnow is a word of its own,,R-2,me
                ANS_B,de,act now ist hier erlaubt,,R-3,me
                """);
        DecisionTable stories = table("own_stories", "TREATMENT", "COLLECT", """
                Story,Consent expires on,Row id,Owner
                ST_A,2026-04-01,R-1,me
                ST_B,2026-04-02,R-2,me
                """);

        assertThat(codes(banned, answers, stories))
                .containsExactly("W-TRT-002 null", "W-TRT-001 R-1", "W-TRT-001 R-1", "W-TRT-003 R-1");
    }

    @Test
    void aStoryThatNoRowChoosesIsFoundOnce() {
        DecisionTable stories = table("success_stories", "TREATMENT", "COLLECT", """
                Story,Locale,Row id,Owner
                ST_A,en,S-1,me
                ST_B,en,S-2,me
                ST_B,de,S-3,me
                """);
        DecisionTable selector = table("success_story_selector", "TREATMENT", "PRIORITY", """
                Segment,Story,Priority,Row id,Owner
                any,ST_A,1,T-1,me
                """);

        assertThat(codes(stories, selector).stream().filter(found -> found.startsWith("W-TRT-006")))
                .containsExactly("W-TRT-006 S-2");
    }

    @Test
    void localesOfOneLanguageShareTheirWords() {
        DecisionTable answers = table("objection_answers", "TREATMENT", "COLLECT", """
                Answer,Locale,Answer in words,Row id,Owner
                ANS_A,en-US,One,R-1,me
                ANS_B,EN,Two,R-2,me
                ANS_A,de_DE,Eins,R-3,me
                ANS_B,de-CH,Zwei,R-4,me
                ANS_A,fr,Un,R-5,me
                """);

        assertThat(found(answers))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("1 of 2 have no words in 'fr': ANS_B."));
    }

    @Test
    void whatARowNamesMustBeThere() {
        DecisionTable plans = table("plans", "CATALOG", "COLLECT", """
                # THEN,,,,,META
                Plan,Plan name,Rank,Minimum seats,Upgrade targets,Row id,Owner,Enabled
                TEAM,Team,1,1,,P-1,me,yes
                OLD,Old,2,1,,P-2,me,no
                """);
        DecisionTable budgets = table("budgets", "CONSTRAINTS", "COLLECT", """
                Family,Budget,Budget kind,Budget limit,Budget period,Reserve on,On exhausted,Row id,Owner
                any,KEPT,COUNT,5,YEAR,ISSUED,BLOCK,B-1,me
                """);
        DecisionTable rewards = table("own_rewards", "TREATMENT", "COLLECT", """
                Plan,Reward,Budget,Row id,Owner
                "TEAM, OLD",R,KEPT,R-1,me
                not OLD,R,NOBODY,R-2,me
                """);

        assertThat(codes(plans, budgets, rewards)).containsExactly("E-SEM-005 R-1", "W-GOV-005 R-2");
    }

    @Test
    void anOfferThatARowNamesMustBeSwitchedOn() {
        DecisionTable offers = table("offers", "CATALOG", "COLLECT", """
                # THEN,,,,,,,,,META
                Offer,Offer name,Family,Outcome,Priority,Status,Proposition stands for,Call to action,Way out,Row id,Owner,Enabled
                UPG_TEAM,To Team,UPGRADE,More,1,ACTIVE,P30D,Go,No,O-1,me,no
                UPG_BUSINESS,To Business,UPGRADE,More,2,ACTIVE,P30D,Go,No,O-2,me,yes
                """);
        DecisionTable needs = needs("FIRST", """
                Utilization %,Offer,Reason code,Row id,Owner
                >= 90,UPG_TEAM,A,R-1,me
                >= 80,UPG_BUSINESS,B,R-2,me
                """);

        assertThat(codes(offers, needs)).contains("E-SEM-005 R-1").doesNotContain("E-SEM-005 R-2");
    }

    @Test
    void aNeedThatLeadsToNoOfferIsFoundWhereEveryRowCounts() {
        String rows = """
                Utilization %,Offer,Reason code,Row id,Owner
                >= 90,,FULL,N-1,me
                >= 95,UPG_TEAM,FULL,N-2,me
                """;

        assertThat(codes(needs("COLLECT", rows))).contains("W-ENG-006 N-1").doesNotContain("W-ENG-006 N-2");
        assertThat(codes(needs("FIRST", rows))).noneMatch(found -> found.startsWith("W-ENG-006"));
    }

    @Test
    void needsAndOffersThatDoNotMeetAreFound() {
        DecisionTable offers = table("offers", "CATALOG", "COLLECT", """
                # THEN,,,,,,,,,META
                Offer,Offer name,Family,Outcome,Priority,Status,Proposition stands for,Call to action,Way out,Row id,Owner
                UPG_TEAM,To Team,UPGRADE,More,1,ACTIVE,P30D,Go,No,O-1,me
                UPG_ENTERPRISE,To Enterprise,UPGRADE,More,2,ACTIVE,P30D,Go,No,O-2,me
                CARE_HEALTH_PLAN,Plan,CARE,More,2,ACTIVE,P30D,Go,No,O-3,me
                """);
        DecisionTable needs = needs("COLLECT", """
                From plan,Utilization %,Offer,Reason code,Row id,Owner
                ENTERPRISE,>= 90,UPG_TEAM,A,N-1,me
                "STARTER, BUSINESS",>= 90,UPG_TEAM,A,N-2,me
                not ENTERPRISE,>= 90,UPG_TEAM,A,N-3,me
                """);

        assertThat(codes(offers, needs).stream().filter(found -> found.startsWith("W-ENG-010")))
                .containsExactly("W-ENG-010 O-2", "W-ENG-010 N-1");
    }

    @Test
    void aCareRowThatHoldsForEverybodyIsFound() {
        DecisionTable care = table("own_care", "SUITABILITY", "COLLECT", """
                Health band,Open P1,Blocks,Reason code,Row id,Owner
                RED,any,COMMERCIAL,HEALTH_RED,C-1,me
                any,any,COMMERCIAL,OPEN_P1,C-2,me
                """);

        assertThat(codes(care)).contains("W-ENG-007 C-2").doesNotContain("W-ENG-007 C-1");
    }

    @Test
    void aNeedTableUnderAlmostAKnownNameIsFound() {
        String rows = """
                # WHEN,THEN,,META
                Utilization %,Offer,Reason code,Row id,Owner
                >= 95,UPG_TEAM,FULL,N-1,me
                """;

        assertThat(codes(table("usage_soft_pusch", "APPLICABILITY", "COLLECT", rows)))
                .containsExactly("W-ENG-009 null");
        assertThat(codes(table("usage_soft_push_eu", "APPLICABILITY", "COLLECT", rows)))
                .isEmpty();
    }

    @Test
    void anOfferOutsideTheGroupOfItsLikeIsFound() {
        DecisionTable offers = table("offers", "CATALOG", "COLLECT", """
                # THEN,,,,,,,,,,META
                Offer,Offer name,Family,Exclusive group,Outcome,Priority,Status,Proposition stands for,Call to action,Way out,Row id,Owner
                UPG_A,A,UPGRADE,TIER_CHANGE,More,1,ACTIVE,P30D,Go,No,O-1,me
                UPG_B,B,UPGRADE,TIER_CHANGE,More,1,ACTIVE,P30D,Go,No,O-2,me
                UPG_C,C,UPGRADE,TIER_CHANGES,More,1,ACTIVE,P30D,Go,No,O-3,me
                TRL_A,D,TRIAL,TIER_CHANGE,More,1,ACTIVE,P30D,Go,No,O-4,me
                TRL_B,E,TRIAL,,More,1,ACTIVE,P30D,Go,No,O-5,me
                SEAT_A,F,SEAT,PACKAGES,More,1,ACTIVE,P30D,Go,No,O-6,me
                SEAT_B,G,SEAT,,More,1,ACTIVE,P30D,Go,No,O-7,me
                """);

        assertThat(codes(offers).stream().filter(found -> found.startsWith("W-ENG-008")))
                .containsExactly("W-ENG-008 O-3", "W-ENG-008 O-5");
        assertThat(found(offers).toString()).contains("Did you mean 'TIER_CHANGE'?");
    }

    @Test
    void aPriceThatIsMissingSomewhereIsFound() {
        DecisionTable prices = table("prices", "CATALOG", "COLLECT", """
                # THEN,,,,,META
                Price of,Billing interval,Currency,Unit price per month,Per seat,Row id,Owner
                STARTER,MONTH,EUR,15,yes,P-1,me
                STARTER,YEAR,EUR,12,yes,P-2,me
                STARTER,MONTH,JPY,2500,yes,P-3,me
                TEAM,MONTH,EUR,29,yes,P-4,me
                """);
        DecisionTable offers = table("offers", "CATALOG", "COLLECT", """
                # THEN,,,,,,,,,,META
                Offer,Offer name,Family,From plans,Outcome,Priority,Status,Proposition stands for,Call to action,Way out,Row id,Owner
                SWITCH,Annual,BILLING_SWITCH,"STARTER, TEAM",Less,1,ACTIVE,P30D,Go,No,O-1,me
                """);

        assertThat(codes(prices, offers)).containsExactly("W-PRC-001 P-3", "W-PRC-002 P-4", "W-PRC-002 O-1");
    }

    @Test
    void everyCodeIsUsedOnceAndSaysWhatToDo() {
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[EW]-[A-Z]{3}-[0-9]{3}"));
        assertThat(FindingCode.values())
                .allMatch(code -> code.meaning().endsWith(".") && code.fix().endsWith("."));
    }

    private static List<String> codes(DecisionTable... tables) {
        return found(tables).stream()
                .map(finding -> finding.code().code() + " " + finding.rowId())
                .toList();
    }

    private static List<Finding> found(DecisionTable... tables) {
        return Lint.of(new Subject(TypedTables.vocabulary(), CATALOG, List.of(tables), TODAY));
    }

    private static DecisionTable needs(String policy, String csv) {
        return table("own_needs", "APPLICABILITY", policy, csv);
    }

    private static DecisionTable table(String key, String stage, String policy, String csv) {
        return TypedTables.read(key, stage, policy, csv);
    }
}
