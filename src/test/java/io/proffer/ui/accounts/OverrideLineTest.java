package io.proffer.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverrideLineTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final User MANAGER = new User("boss", Set.of(Role.CSM_MANAGER));

    @Test
    void anotherManagerApproves() {
        assertThat(OverrideLine.of(forced("csm-1", null), MANAGER).mayApprove()).isTrue();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        assertThat(OverrideLine.of(forced("boss", null), MANAGER).mayApprove()).isFalse();
    }

    @Test
    void aCustomerSuccessManagerApprovesNone() {
        User csm = new User("csm-2", Set.of(Role.CSM));
        assertThat(OverrideLine.of(forced("csm-1", null), csm).mayApprove()).isFalse();
    }

    @Test
    void whatIsApprovedOrWaitsForNobodyIsNotApproved() {
        assertThat(OverrideLine.of(forced("csm-1", "boss-2"), MANAGER).mayApprove())
                .isFalse();
        assertThat(OverrideLine.of(override(OverrideKind.HOLD_OFFER, "csm-1", null), MANAGER)
                        .mayApprove())
                .isFalse();
    }

    private static Override forced(String by, @Nullable String approvedBy) {
        return override(OverrideKind.FORCE_ELIGIBLE, by, approvedBy);
    }

    private static Override override(OverrideKind kind, String by, @Nullable String approvedBy) {
        return new Override(
                "ovr_1", kind, null, "UPG_BUSINESS", null, "why", by, NOW, approvedBy, NOW.plus(Duration.ofDays(30)));
    }
}
