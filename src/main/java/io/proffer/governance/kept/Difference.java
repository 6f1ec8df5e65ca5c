package io.proffer.governance.kept;

import io.proffer.diff.Change;
import io.proffer.diff.RulesetDiff;
import io.proffer.governance.Review.Changes;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is different between two rulesets, rules and words included.
 *
 * @param sentences one for each difference
 * @param rules names of files of rules and words that differ
 * @param tables tables and test sheets that differ
 */
public record Difference(List<String> sentences, List<String> rules, RulesetDiff tables) {
    /** Copies the lists. */
    public Difference {
        sentences = List.copyOf(sentences);
        rules = List.copyOf(rules);
    }

    /** The difference of what some files say from what others say. */
    public static Difference between(RulesetFiles baseFiles, Typed base, RulesetFiles files, Typed candidate) {
        return of(rules(baseFiles.rules(), files.rules()), tables(base, candidate));
    }

    /** The difference of tables and of scenarios. */
    public static RulesetDiff tables(Typed base, Typed candidate) {
        return RulesetDiff.between(base.tables(), candidate.tables())
                .withTests(base.scenarios(), candidate.scenarios());
    }

    /** The difference of tables, and of some files of rules. */
    static Difference of(List<String> rules, RulesetDiff tables) {
        List<String> sentences = new java.util.ArrayList<>(tables.sentences());
        rules.forEach(name -> sentences.add("rules/" + name + ": the file differs"));
        return new Difference(sentences, rules, tables);
    }

    /** True when nothing differs. */
    public boolean isEmpty() {
        return rules.isEmpty() && tables.isEmpty();
    }

    /** The difference in numbers. */
    public Changes counted() {
        return new Changes(
                tables.tables().size(),
                tables.rows(Change.ADDED),
                tables.rows(Change.REMOVED),
                tables.rows(Change.CHANGED),
                tables.rows(Change.MOVED));
    }

    static List<String> rules(List<NamedFile> before, List<NamedFile> after) {
        Map<String, NamedFile> was = byName(before);
        Map<String, NamedFile> is = byName(after);
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .filter(name -> was.get(name) == null
                        || is.get(name) == null
                        || !Arrays.equals(was.get(name).content(), is.get(name).content()))
                .toList();
    }

    private static Map<String, NamedFile> byName(List<NamedFile> files) {
        return files.stream()
                .collect(Collectors.toMap(NamedFile::name, file -> file, (first, second) -> first, TreeMap::new));
    }
}
