package io.proffer.governance.review;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.governance.Requirement;
import io.proffer.governance.Requirement.Asked;
import java.math.BigDecimal;
import java.util.List;

/** Says beforehand who would have to agree. */
public final class ApprovalRules {
    private ApprovalRules() {}

    /** Who has to agree to a change of an offer of a family that grants no discount and was not simulated. */
    public static Requirement forChangeOf(Rulebook rulebook, OfferFamily family) {
        return new GovernanceTable(rulebook).required(new Asked(List.of(family.name()), BigDecimal.ZERO, null));
    }
}
