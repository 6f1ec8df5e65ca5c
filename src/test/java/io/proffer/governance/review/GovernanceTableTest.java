package io.proffer.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.governance.Approval;
import io.proffer.governance.Requirement;
import io.proffer.json.CanonicalJson;
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

    @Test
    void whatIsAskedForOneFamilyIsNotAnsweredByTheRoleOfAnother() {
        Requirement both = table.required(List.of(touch("CARE", 0), touch(null, 25)), null);
        assertThat(both.rows()).containsExactly("GOV-010", "GOV-020");
        assertThat(both.approvers()).containsExactly("CS_LEAD", "PRICING_OWNER", "FINANCE", "LEGAL");
        assertThat(both.isMetBy(List.of(by("a", "CS_LEAD"), by("b", "LEGAL")))).isFalse();
        assertThat(both.isMetBy(List.of(by("b", "FINANCE"), by("c", "LEGAL")))).isFalse();
        assertThat(both.isMetBy(List.of(by("a", "CS_LEAD"), by("b", "FINANCE"), by("c", "LEGAL"))))
                .isTrue();
    }

    @Test
    void onePersonIsCountedByEveryRowThatNamesTheRole() {
        Requirement both = asked(List.of("LOYALTY", "SEAT"), 5, null);
        assertThat(both.isMetBy(List.of(by("a", "PRICING_OWNER"), by("b", "FINANCE"))))
                .isTrue();
    }

    @Test
    void rolesOfRowsThatAreMetAreNotOpenAnyMore() {
        Requirement both = table.required(List.of(touch("CARE", 0), touch("SEAT", 0)), null);
        assertThat(both.open(List.of(by("a", "CS_LEAD")))).containsExactly("PRICING_OWNER");
        assertThat(both.open(List.of(by("a", "CS_LEAD"), by("b", "PRICING_OWNER"))))
                .isEmpty();
    }

    @Test
    void aRequirementKeptBeforeItsDemandsWereToldApartIsOneDemand() {
        String kept = "{\"approvers\":[\"PRICING_OWNER\",\"FINANCE\"],\"minApprovals\":2,\"legalReview\":false,"
                + "\"reviewEveryDays\":90,\"shadowDays\":3,\"rows\":[\"GOV-040\"],"
                + "\"asked\":{\"families\":[\"LOYALTY\"],\"maxDiscountPct\":5}}";
        Requirement read = CanonicalJson.readBack(kept, Requirement.class);
        assertThat(read.isMetBy(List.of(by("a", "FINANCE")))).isFalse();
        assertThat(read.isMetBy(List.of(by("a", "FINANCE"), by("b", "PRICING_OWNER"))))
                .isTrue();
    }

    private Requirement asked(List<String> families, int discount, @Nullable Long reach) {
        List<Touch> touches = families.isEmpty()
                ? List.of(touch(null, discount))
                : families.stream().map(family -> touch(family, discount)).toList();
        return table.required(touches, reach);
    }

    private static Touch touch(@Nullable String family, int discount) {
        return new Touch(family, BigDecimal.valueOf(discount));
    }

    private static Approval by(String user, String role) {
        return new Approval(user, role, Instant.EPOCH, "sha256:c", "sha256:d", null);
    }
}
