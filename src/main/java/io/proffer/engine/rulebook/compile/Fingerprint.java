package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.table.DecisionTable;
import java.util.Comparator;
import java.util.List;

/** The content of a rulebook as a digest: equal for equal content, whatever files it came from. */
final class Fingerprint {

    private final String digest;

    private Fingerprint(String digest) {
        this.digest = digest;
    }

    /** The fingerprint of everything that can show in a decision: cell positions are cited, so they count. */
    static Fingerprint of(RulebookSource source) {
        List<DecisionTable> tables = source.tables().stream()
                .sorted(Comparator.comparing(DecisionTable::key))
                .toList();
        return new Fingerprint(new CanonicalText()
                .add(source.vocabulary().terms())
                .add(source.vocabulary().schemas())
                .add(source.catalog())
                .add(tables)
                .add(normalised(source.rules()))
                .digest());
    }

    private static List<RuleFile> normalised(List<RuleFile> rules) {
        return rules.stream()
                .map(rule -> new RuleFile(rule.name(), rule.text().replace("\r\n", "\n")))
                .sorted(Comparator.comparing(RuleFile::name))
                .toList();
    }

    /** Stable id, such as {@code rls_9c1f0a3b77de}. */
    String id() {
        return Rulebook.idOf(hash());
    }

    /** Such as {@code sha256:9c1f…}. */
    String hash() {
        return "sha256:" + digest;
    }
}
