package io.proffer.governance.draft;

import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author sends.
 *
 * @param files workbooks and CSV files; their tables take the place of those of the base
 * @param base id of the ruleset the rest comes from, {@code active} or {@code files}; null for what rules
 * @param sourceRef where the files are kept under version control, null when not said
 * @param comment what the author says about it, null for nothing
 */
public record Upload(
        List<NamedFile> files,
        @Nullable String base,
        @Nullable String sourceRef,
        @Nullable String comment) {
    /** The files on disk as the base. */
    public static final String DISK = "files";
    /** The ruleset that rules by what is stored as the base. */
    public static final String ACTIVE = "active";

    /** A plain name for a file that is sent under any, other than those already taken, to which it is added. */
    public static String distinctName(String sent, byte[] content, Set<String> taken) {
        String safe = Composition.safeName(sent, content);
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            int dot = safe.lastIndexOf('.');
            name = safe.substring(0, dot) + " (" + i + ")" + safe.substring(dot);
        }
        return name;
    }

    /** Copies the list. */
    public Upload {
        files = List.copyOf(files);
    }
}
