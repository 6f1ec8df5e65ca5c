package io.proffer.engine.experiment;

/**
 * Where an account falls in an experiment: one of 10,000 basis points, from its id and nothing else.
 *
 * <p>FNV-1a over 64 bits (offset basis 0xcbf29ce484222325, prime 0x100000001b3) of the UTF-16 code units of
 * {@code experiment \n salt \n account id}, each as two bytes, the low one first; then the finalizer of MurmurHash3
 * (0xff51afd7ed558ccd, 0xc4ceb9fe1a85ec53), whose every output bit hangs on every input bit; then the remainder of the
 * unsigned value by 10,000.
 */
final class Buckets {
    static final int ALL = 10_000;

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long start;

    /** The buckets of one experiment; another salt deals anew. */
    Buckets(String experimentKey, String salt) {
        this.start = fold(OFFSET_BASIS, experimentKey + '\n' + salt + '\n');
    }

    /** From 0 to 9,999. */
    int of(String accountId) {
        return (int) Long.remainderUnsigned(finish(fold(start, accountId)), ALL);
    }

    private static long fold(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            hash = (hash ^ unit & 0xff) * PRIME;
            hash = (hash ^ unit >>> 8) * PRIME;
        }
        return hash;
    }

    private static long finish(long folded) {
        long hash = (folded ^ folded >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
