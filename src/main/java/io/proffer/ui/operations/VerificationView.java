package io.proffer.ui.operations;

import io.proffer.audit.ChainCheck;
import io.proffer.audit.Verification;
import io.proffer.ui.Formats;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the verification of the audit log is, and what it found.
 *
 * @param tone {@code good}, {@code bad} or empty
 * @param words what is to be said
 */
record VerificationView(boolean running, long followed, long end, String tone, String words) {

    static VerificationView of(Optional<Verification.Progress> latest) {
        return latest.map(VerificationView::of)
                .orElseGet(() -> new VerificationView(false, 0, 1, "", "The chain has not been followed yet."));
    }

    static VerificationView of(Verification.Progress progress) {
        if (progress.running()) {
            String words = "Following the chain: " + Formats.PLAIN.number(progress.followed()) + " of "
                    + Formats.PLAIN.number(progress.end()) + " entries. You can leave this page; it goes on.";
            return new VerificationView(true, progress.followed(), Math.max(1, progress.end()), "", words);
        }
        if (progress.intact() != null) {
            return intact(progress.intact(), progress.endedAt());
        }
        return progress.broken() == null
                ? bad("It could not be finished: " + progress.problem())
                : bad("The record was changed at entry " + progress.broken().sequence() + ". "
                        + progress.broken().reason());
    }

    private static VerificationView bad(String words) {
        return new VerificationView(false, 0, 1, "bad", words);
    }

    private static VerificationView intact(ChainCheck.Intact intact, @Nullable Instant at) {
        String words = "Nothing was changed: " + Formats.PLAIN.number(intact.entries()) + " entries, " + intact.erased()
                + " of them erased on purpose. Head " + intact.head() + ", followed " + Formats.PLAIN.moment(at) + ".";
        return new VerificationView(false, 1, 1, "good", words);
    }
}
