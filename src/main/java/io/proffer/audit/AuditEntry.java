package io.proffer.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act at its place in the chain.
 *
 * <p>{@code hash} is the SHA-256 of {@code prev} and the canonical JSON of {@code sequence} to {@code detailsHash}. It binds
 * the particulars by their hash, so that they can be erased and the chain still holds.
 *
 * @param sequence its place, from 1 without a gap
 * @param at when it was done
 * @param actor who did it
 * @param action code of what was done
 * @param subject what it was done to
 * @param detailsHash hash of the particulars
 * @param prev hash of the entry before, {@link AuditHead#BEGINNING} for the first
 * @param hash hash of this one
 * @param details particulars, null once erased with the personal data of the account
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        AuditSubject subject,
        String detailsHash,
        String prev,
        String hash,
        @Nullable JsonNode details) {

    /** What the hash of an entry covers beside the hash before it. */
    private record Body(
            long sequence, Instant at, String actor, String action, AuditSubject subject, String detailsHash) {}

    /** The entry of an act that follows the end of a chain. */
    public static AuditEntry following(AuditHead head, AuditAct act) {
        String detailsHash = hashOf(act.details());
        Body body = new Body(
                head.sequence() + 1, act.at(), act.actor(), act.action().code(), act.subject(), detailsHash);
        return new AuditEntry(
                body.sequence,
                body.at,
                body.actor,
                body.action,
                body.subject,
                detailsHash,
                head.hash(),
                hashOf(head.hash() + CanonicalJson.text(body)),
                CanonicalJson.readBack(act.details()));
    }

    /** Particulars as they were kept; what somebody made of them need not be JSON. */
    public static @Nullable JsonNode particulars(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        boolean isObject = JsonText.read(kept.getBytes(StandardCharsets.UTF_8)) instanceof JsonText.Tree tree
                && tree.node().isObject();
        return isObject ? CanonicalJson.readBack(kept) : TextNode.valueOf(kept);
    }

    /** The end of a chain that this entry is the last of. */
    public AuditHead head() {
        return new AuditHead(sequence, hash);
    }

    /** True when the hash is that of what stands here. */
    boolean isSealed() {
        return hash.equals(
                hashOf(prev + CanonicalJson.text(new Body(sequence, at, actor, action, subject, detailsHash))));
    }

    /** True when the particulars are those that were written, or were erased. */
    boolean keepsDetails() {
        return details == null || detailsHash.equals(hashOf(CanonicalJson.text(details)));
    }

    private static String hashOf(String text) {
        return CanonicalJson.fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }
}
