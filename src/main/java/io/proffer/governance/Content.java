package io.proffer.governance;

import java.util.List;

/**
 * What a ruleset says.
 *
 * @param hash fingerprint of the normalised model, {@code sha256:…}
 * @param files the files it is loaded from, in the order of their names
 * @param tables keys of its tables, in order
 */
public record Content(String hash, List<KeptFile> files, List<String> tables) {
    /** Copies the lists. */
    public Content {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
    }

    /**
     * A file of a ruleset, kept by its content.
     *
     * @param part whether it holds tables, or rules and words
     * @param name its name below its folder
     * @param sha256 digest of its bytes, in hexadecimal digits
     * @param own true when its author sent it, false when it came from the base
     */
    public record KeptFile(Part part, String name, String sha256, boolean own) {}

    /** What a file holds. */
    public enum Part {
        /** The vocabulary and DRL; only ever read from disk. */
        RULES,
        /** Decision tables. */
        TABLES
    }
}
