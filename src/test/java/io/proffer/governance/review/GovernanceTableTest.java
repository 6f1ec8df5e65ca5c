package io.proffer.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.governance.Approval;
import io.proffer.governance.Requirement;
import io.proffer.governance.Requirement.Asked;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GovernanceTableTest {
    private final GovernanceTable table = new GovernanceTable(ShippedRulebook.get());

    @Test
    void oneFamilyIsAnsweredByItsFirstRow() {
        assertThat(asked(List.of("SEAT"), 0, null).rows()).containsExactly("GOV-050");
        assertThat(asked(List.of("CARE"), 30, null).rows()).containsExactly("GOV-010");
        assertThat(asked(List.of("SEAT"), 20, null).rows()).containsExactly("GOV-050");
        assertThat(asked(List.of("SEAT"), 21, null).rows()).containsExactly("GOV-020");
    }

    @Test
    void ofSeveralFamiliesTheStrictestCounts() {
        Requirement both = asked(List.of("LOYALTY", "SEAT"), 5, null);
        assertThat(both.rows()).containsExactly("GOV-040", "GOV-050");
        assertThat(both.approvers()).containsExactly("PRICING_OWNER", "FINANCE");
        assertThat(both.minApprovals()).isEqualTo(2);
        assertThat(both.reviewEveryDays()).isEqualTo(90);
        assertThat(both.shadowDays()).isEqualTo(3);
    }

    @Test
    void aChangeWithoutFamilyIsAnsweredByTheLastRow() {
        assertThat(asked(List.of(), 0, null).rows()).containsExactly("GOV-900");
        assertThat(asked(List.of(), 25, null).rows()).containsExactly("GOV-020");
    }

    @Test
    void reachCountsOnceItIsKnown() {
        assertThat(asked(List.of("SEAT"), 5, null).rows()).containsExactly("GOV-050");
        assertThat(asked(List.of("SEAT"), 5, 5000L).rows()).containsExactly("GOV-050");
        assertThat(asked(List.of("SEAT"), 5, 5001L).rows()).containsExactly("GOV-030");
        assertThat(asked(List.of("SEAT"), 0, 5001L).rows()).containsExactly("GOV-050");
    }

    @Test
    void twoApprovalsAreTwoPeopleInTwoRoles() {
        Requirement two = asked(List.of("LOYALTY"), 5, null);
        assertThat(two.isMetBy(List.of(by("a", "PRICING_OWNER")))).isFalse();
        assertThat(two.isMetBy(List.of(by("a", "PRICING_OWNER"), by("a", "FINANCE"))))
                .isFalse();
        assertThat(two.isMetBy(List.of(by("a", "FINANCE"), by("b", "FINANCE")))).isFalse();
        assertThat(two.isMetBy(List.of(by("a", "PRICING_OWNER"), by("b", "CRO"))))
                .isFalse();
        assertThat(two.isMetBy(List.of(by("a", "PRICING_OWNER"), by("b", "FINANCE"))))
                .isTrue();
    }

    @Test
    void aLargeDiscountNeedsTheLaw() {
        Requirement legal = asked(List.of("UPGRADE"), 25, null);
        assertThat(legal.legalReview()).isTrue();
        assertThat(legal.isMetBy(List.of(by("a", "PRICING_OWNER"), by("b", "FINANCE"))))
                .isFalse();
        assertThat(legal.isMetBy(List.of(by("a", "PRICING_OWNER"), by("b", "LEGAL"))))
                .isTrue();
    }

    private Requirement asked(List<String> families, int discount, @Nullable Long reach) {
        return table.required(new Asked(families, BigDecimal.valueOf(discount), reach));
    }

    private static Approval by(String user, String role) {
        return new Approval(user, role, Instant.EPOCH, "sha256:c", "sha256:d", null);
    }
}
