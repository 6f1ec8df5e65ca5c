package io.proffer.governance.kept;

import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Content.Part;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files by the digest of their content. */
public final class KeptFiles {
    private KeptFiles() {}

    /** The list of some files; those named in {@code own} are of the author. */
    public static List<KeptFile> of(RulesetFiles files, List<String> own) {
        List<KeptFile> kept = new ArrayList<>();
        files.rules().forEach(file -> kept.add(new KeptFile(Part.RULES, file.name(), sha256(file), false)));
        files.tables()
                .forEach(file ->
                        kept.add(new KeptFile(Part.TABLES, file.name(), sha256(file), own.contains(file.name()))));
        return kept;
    }

    /** The bytes of some files by their digests. */
    public static Map<String, byte[]> bytes(RulesetFiles files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.rules().forEach(file -> bytes.put(sha256(file), file.content()));
        files.tables().forEach(file -> bytes.put(sha256(file), file.content()));
        return bytes;
    }

    private static String sha256(NamedFile file) {
        return digest(file.content());
    }

    /** The digest of some bytes in hexadecimal digits. */
    static String digest(byte[] bytes) {
        return CanonicalJson.fingerprint(bytes).substring("sha256:".length());
    }
}
