package io.proffer.engine.rulebook.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.builder.Message;

/**
 * Finds the faults that the compiler of Drools does not tell at once: it stops at the first package with an error, and
 * gives up on some mistakes with an exception that names no rule.
 */
final class FaultSearch {
    private final DrlBuild build;
    private final List<RuleFile> files;

    FaultSearch(DrlBuild build, List<RuleFile> files) {
        this.build = build;
        this.files = files;
    }

    /** The faults behind errors, and those of the packages that the compiler did not come to. */
    List<RuleFault> faults(List<Message> errors) {
        List<RuleFault> faults = new ArrayList<>(new FaultLines(files).of(errors));
        Set<String> seen = faults.stream().map(fault -> packageOf(fault.file())).collect(Collectors.toSet());
        files.stream()
                .collect(Collectors.groupingBy(file -> packageOf(file.name()), TreeMap::new, Collectors.toList()))
                .forEach((name, together) -> {
                    if (!seen.contains(name)) {
                        faults.addAll(faultsOf(together));
                    }
                });
        faults.sort(Comparator.comparing(RuleFault::file).thenComparingInt(RuleFault::line));
        return faults;
    }

    private String packageOf(String file) {
        return files.stream()
                .filter(candidate -> candidate.name().equals(file))
                .map(candidate -> parsed(candidate).getNamespace())
                .findFirst()
                .orElse("");
    }

    private List<RuleFault> faultsOf(List<RuleFile> together) {
        try {
            return new FaultLines(together).of(build.run(together).errors());
        } catch (RuntimeException failure) {
            return together.stream().flatMap(this::faults).toList();
        }
    }

    /** The rules that make the compiler give up; when none does so alone, the exception itself. */
    List<RuleFault> faults(RuntimeException failure) {
        List<RuleFault> faults = files.stream().flatMap(this::faults).toList();
        return faults.isEmpty() ? List.of(new RuleFault(files.get(0).name(), 0, gaveUp(failure))) : faults;
    }

    private Stream<RuleFault> faults(RuleFile file) {
        List<RuleDescr> rules = new ArrayList<>(parsed(file).getRules());
        rules.sort(Comparator.comparingInt(RuleDescr::getLine));
        return rules.stream().flatMap(rule -> faults(file, rule, rules));
    }

    private static PackageDescr parsed(RuleFile file) {
        try {
            PackageDescr parsed = new DrlParser().parse(false, file.text());
            return parsed == null ? new PackageDescr() : parsed;
        } catch (DroolsParserException e) {
            return new PackageDescr();
        }
    }

    private Stream<RuleFault> faults(RuleFile file, RuleDescr rule, List<RuleDescr> rules) {
        List<RuleFile> alone = List.of(new RuleFile(file.name(), only(rule, rules, file.text())));
        try {
            return new FaultLines(alone).of(build.run(alone).errors()).stream();
        } catch (RuntimeException failure) {
            return Stream.of(new RuleFault(file.name(), rule.getLine(), gaveUp(failure)));
        }
    }

    /** The text with the other rules blanked out, so that lines keep their numbers. */
    private static String only(RuleDescr kept, List<RuleDescr> rules, String text) {
        StringBuilder only = new StringBuilder(text);
        for (RuleDescr rule : rules) {
            for (int at = rule.getStartCharacter(); rule != kept && at <= rule.getEndCharacter(); at++) {
                if (at >= 0 && at < only.length() && only.charAt(at) != '\n') {
                    only.setCharAt(at, ' ');
                }
            }
        }
        return only.toString();
    }

    private static String gaveUp(RuntimeException failure) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "The rule cannot be compiled: " + said + ".";
    }
}
