package io.proffer.audit;

/**
 * The end of a chain.
 *
 * @param sequence sequence of its last entry, 0 when there is none
 * @param hash hash of its last entry
 */
public record AuditHead(long sequence, String hash) {
    /** What the first entry follows. */
    public static final AuditHead BEGINNING = new AuditHead(0, "sha256:" + "0".repeat(64));
}
