package io.proffer.ui.operations;

import io.proffer.audit.ChainCheck;
import io.proffer.audit.Verification;
import io.proffer.ui.Formats;
import org.jspecify.annotations.Nullable;

/**
 * How far the verification of the audit log is, and what it found.
 *
 * @param tone {@code good}, {@code bad} or empty
 * @param words what is to be said
 */
record VerificationView(boolean running, long followed, long end, String tone, String words) {

    static VerificationView of(Verification.@Nullable Progress progress) {
        if (progress == null) {
            return new VerificationView(false, 0, 1, "", "The chain has not been followed since the start.");
        }
        if (progress.running()) {
            String words = "Following the chain: " + Formats.PLAIN.number(progress.followed()) + " of "
                    + Formats.PLAIN.number(progress.end()) + " entries. You can leave this page; it goes on.";
            return new VerificationView(true, progress.followed(), Math.max(1, progress.end()), "", words);
        }
        return progress.verdict() == null
                ? new VerificationView(false, 0, 1, "bad", "It could not be finished: " + progress.problem())
                : found(progress.verdict());
    }

    private static VerificationView found(ChainCheck.Verdict verdict) {
        if (verdict instanceof ChainCheck.Broken broken) {
            return new VerificationView(
                    false,
                    0,
                    1,
                    "bad",
                    "The record was changed at entry " + broken.sequence() + ". " + broken.reason());
        }
        ChainCheck.Intact intact = (ChainCheck.Intact) verdict;
        String words = "Nothing was changed: " + Formats.PLAIN.number(intact.entries()) + " entries, " + intact.erased()
                + " of them erased on purpose. Head " + intact.head();
        return new VerificationView(false, 1, 1, "good", words);
    }
}
