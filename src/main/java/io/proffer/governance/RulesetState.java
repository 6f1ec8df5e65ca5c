package io.proffer.governance;

import java.util.List;
import java.util.stream.Stream;

/** Where a ruleset stands on its way from a draft to ruling. */
public enum RulesetState {
    /** Stored without fault; nothing more is known of it. */
    DRAFT,
    /** Its lint shows no error and its scenarios pass. */
    VALIDATED,
    /** Handed to others for their approval. */
    IN_REVIEW,
    /** Given back to its author. */
    CHANGES_REQUESTED,
    /** Everybody who has to agreed to this content. */
    APPROVED,
    /** It rules. */
    ACTIVE,
    /** It ruled until the next one. */
    SUPERSEDED,
    /** It ruled and was taken back. */
    ROLLED_BACK,
    /** It will never rule. */
    REJECTED;

    /** The states a person may bring it to from here. */
    public List<RulesetState> next() {
        return switch (this) {
            case DRAFT -> List.of(VALIDATED);
            case VALIDATED -> List.of(IN_REVIEW, REJECTED);
            case IN_REVIEW -> List.of(APPROVED, CHANGES_REQUESTED, REJECTED);
            case CHANGES_REQUESTED -> List.of(DRAFT);
            case APPROVED -> List.of(ACTIVE, CHANGES_REQUESTED);
            case ACTIVE -> List.of(ROLLED_BACK);
            case SUPERSEDED, ROLLED_BACK, REJECTED -> List.of();
        };
    }

    /** True when everybody who has to agreed to its content, whatever became of it since. */
    public boolean isApproved() {
        return switch (this) {
            case APPROVED, ACTIVE, SUPERSEDED, ROLLED_BACK -> true;
            case DRAFT, VALIDATED, IN_REVIEW, CHANGES_REQUESTED, REJECTED -> false;
        };
    }

    /** The states in which a ruleset is approved. */
    public static List<RulesetState> approved() {
        return Stream.of(values()).filter(RulesetState::isApproved).toList();
    }

    /** True while its content may be changed; a change makes it a draft again. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, VALIDATED, IN_REVIEW, CHANGES_REQUESTED, APPROVED -> true;
            case ACTIVE, SUPERSEDED, ROLLED_BACK, REJECTED -> false;
        };
    }
}
