package io.proffer.governance;

import io.proffer.governance.Content.KeptFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ruleset was made from; kept as it was then.
 *
 * @param id the ruleset, null when it was the files on disk
 * @param hash fingerprint of its content, empty for the first ruleset, which has no base
 * @param files its files
 */
public record BaseOf(@Nullable String id, String hash, List<KeptFile> files) {
    /** The base of the first ruleset. */
    public static final BaseOf NONE = new BaseOf(null, "", List.of());

    /** Copies the list. */
    public BaseOf {
        files = List.copyOf(files);
    }
}
