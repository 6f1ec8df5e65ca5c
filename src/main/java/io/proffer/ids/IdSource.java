package io.proffer.ids;

/** Gives ids that were never given before. */
@FunctionalInterface
public interface IdSource {
    /** An id with a prefix, such as {@code dec_01JX…}. */
    String next(String prefix);
}
