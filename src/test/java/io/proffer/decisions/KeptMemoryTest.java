package io.proffer.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptMemoryTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.120Z");
    private static final Money PRICE = new Money(2_756_520, "EUR");

    @Test
    void everyPartComesBackToTheLetter() {
        HeldTerms terms = new HeldTerms(
                "BUSINESS",
                62,
                12,
                BillingInterval.YEAR,
                PRICE,
                new BigDecimal("5.00"),
                PRICE,
                LocalDate.parse("2026-04-01"),
                new BigDecimal("2.0"));
        OpenProposition.Share share = new OpenProposition.Share(
                "CSM_HOURS", "*", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-08"), new BigDecimal("2.50"));
        Memory memory = new Memory(
                List.of(new ContactEvent(
                        AT,
                        ContactType.DECLINED,
                        "prp_1",
                        "UPG_BUSINESS",
                        OfferFamily.UPGRADE,
                        "TIER_CHANGE",
                        "CSM",
                        "CSM_WORKSPACE",
                        null,
                        "PRICE",
                        null,
                        80,
                        PRICE)),
                List.of(new Override(
                        "ovr_1", OverrideKind.HOLD_FAMILY, "UPGRADE", null, null, "talks", "csm_07", AT, null, AT)),
                List.of(new ResponseCount("SEAT", "MID_MARKET", 160, 40)),
                List.of(new BudgetLevel(
                        "LOYALTY_Q",
                        "*",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-03-31"),
                        new BigDecimal("120.50"))),
                List.of(
                        new OpenProposition("prp_2", "SEAT_TEAM_10", "SNOOZED", AT, AT, AT, terms),
                        new OpenProposition("prp_3", "UPG_BUSINESS", "PROPOSED", AT, AT, null, null, List.of(share))),
                List.of(new Assignment("GLOBAL_HOLDOUT", "TREATED", AT, AT)),
                List.of(new SignalSeen("sig_1", "feature.gate.hit", AT, "SSO", "ADMIN", "ONBOARDED", 6)));

        KeptMemory kept = KeptMemory.of(memory);
        KeptMemory read = KeptMemory.read(PackedJson.kept(kept.json().packed()));

        assertThat(read.memory()).isEqualTo(memory);
        assertThat(KeptMemory.of(read.memory()).json().text())
                .isEqualTo(kept.json().text());
    }

    /** What was kept before anything was known of shares, ends and gifts is decided on again as it was. */
    @Test
    void anOlderMemoryComesBackToTheLetter() {
        String older = "{\"contacts\":[],\"overrides\":[],\"responses\":[],\"budgets\":[{\"key\":\"LOYALTY_Q\","
                + "\"dimension\":\"*\",\"periodStart\":\"2026-01-01\",\"used\":120.50}],\"open\":[{\"id\":\"prp_2\","
                + "\"offerKey\":\"SEAT_TEAM_10\",\"state\":\"PROPOSED\",\"proposedAt\":\"2026-03-02T09:00:00Z\","
                + "\"expiresAt\":\"2026-04-01T09:00:00Z\",\"terms\":{\"targetPlan\":\"TEAM\",\"seats\":72,"
                + "\"interval\":\"YEAR\",\"recurringYear\":{\"amount\":1900,\"currency\":\"EUR\"},"
                + "\"priceHoldUntil\":\"2026-04-01\"}}],\"assignments\":[],\"signals\":[]}";
        Memory read = CanonicalJson.readBack(older, Memory.class);

        assertThat(read.open().get(0).holds()).isNull();
        assertThat(read.open().get(0).terms().givenPct()).isNull();
        assertThat(KeptMemory.of(read).json().text()).isEqualTo(older);
    }
}
