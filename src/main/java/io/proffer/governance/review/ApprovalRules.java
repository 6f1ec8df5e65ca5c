package io.proffer.governance.review;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.governance.Requirement;
import java.math.BigDecimal;
import java.util.List;

/** Says beforehand who would have to agree. */
public final class ApprovalRules {
    private ApprovalRules() {}

    /** Who has to agree to a change of an offer of a family that grants no discount and was not simulated. */
    public static Requirement forChangeOf(Rulebook rulebook, OfferFamily family) {
        return new GovernanceTable(rulebook).required(List.of(new Touch(family.name(), BigDecimal.ZERO)), null);
    }
}
