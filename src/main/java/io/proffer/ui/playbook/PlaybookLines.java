package io.proffer.ui.playbook;

import io.proffer.playbook.Playbook.Chapter;
import io.proffer.playbook.Playbook.Rule;
import io.proffer.playbook.Playbook.Saying;
import io.proffer.ui.Formats;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a playbook as they are read at a glance. */
public final class PlaybookLines {
    /** A row to read at a glance: what it is about, its conditions, its figures and where it stands. */
    public record Line(String title, List<Saying> conditions, List<Saying> figures, String text, String cell) {}

    /** The rows of a chapter that stand there; beside others, those that hold for every offer are said once. */
    public List<Rule> own(List<Rule> rules, boolean alone) {
        return alone ? rules : rules.stream().filter(PlaybookLines::namesOffer).toList();
    }

    /** The answers to objections that hold for every offer. */
    public List<Rule> common(List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.objections().stream())
                .filter(rule -> !namesOffer(rule))
                .distinct()
                .toList();
    }

    private static boolean namesOffer(Rule rule) {
        return rule.conditions().stream().anyMatch(each -> each.key().equals("offer"));
    }

    /** Why an offer is proposed. */
    public List<Line> reasons(List<Rule> rules) {
        return lines(rules, "reasonCode");
    }

    /** How its value is reckoned; figures that add nothing are left out. */
    public List<Line> reckoning(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Line(
                        "",
                        without(rule.conditions(), "offer"),
                        rule.outcomes().stream()
                                .filter(each -> !each.text().matches("0( .*)?"))
                                .toList(),
                        "",
                        rule.cell()))
                .toList();
    }

    /** What is answered to which objection. */
    public List<Line> answers(List<Rule> rules) {
        return lines(rules, "objectionCode");
    }

    /** What is to be done. */
    public List<Line> tasks(List<Rule> rules) {
        return lines(rules, "taskKey");
    }

    private static List<Line> lines(List<Rule> rules, String title) {
        return rules.stream().map(rule -> line(rule, title)).toList();
    }

    private static Line line(Rule rule, String title) {
        return new Line(
                Stream.concat(rule.outcomes().stream(), rule.conditions().stream())
                        .filter(each -> each.key().equals(title))
                        .map(each -> Formats.words(each.text()))
                        .findFirst()
                        .orElse(""),
                without(rule.conditions(), "offer", title),
                rule.outcomes().stream()
                        .filter(each -> !each.label().isEmpty())
                        .filter(each -> !List.of("offer", title).contains(each.key()))
                        .toList(),
                rule.outcomes().stream()
                        .filter(each -> each.label().isEmpty())
                        .map(Saying::text)
                        .collect(Collectors.joining(" ")),
                rule.cell());
    }

    private static List<Saying> without(List<Saying> sayings, String... keys) {
        return sayings.stream()
                .filter(each -> !List.of(keys).contains(each.key()))
                .toList();
    }
}
