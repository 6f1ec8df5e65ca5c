package io.proffer.playbook;

import io.proffer.playbook.Playbook.Chapter;
import io.proffer.playbook.Playbook.Rule;
import java.util.List;

/** A playbook as Markdown; what tables say is text in it, never markup. */
public final class Markdown {
    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    /** The text of a playbook. */
    public static String of(Playbook playbook) {
        Markdown markdown = new Markdown();
        markdown.write(playbook);
        return markdown.text.toString();
    }

    private void write(Playbook playbook) {
        text.append("# Playbook ").append(escaped(playbook.scope())).append("\n\nMade from ruleset ");
        text.append(escaped(playbook.rulesetId())).append(".\n");
        section("## When not to sell", playbook.stop(), "- ");
        for (Chapter chapter : playbook.chapters()) {
            text.append("\n## ").append(escaped(chapter.name())).append("\n\n");
            text.append(escaped(chapter.outcome())).append('\n');
            section("### When to propose", chapter.propose(), "- ");
            section("### How to quantify", chapter.quantify(), "- ");
            section("### How to answer objections", chapter.objections(), "- ");
        }
        section("## Once it is accepted", playbook.afterwards(), "- [ ] ");
    }

    private void section(String title, List<Rule> rules, String bullet) {
        if (!rules.isEmpty()) {
            text.append('\n').append(title).append("\n\n");
            rules.forEach(rule -> text.append(bullet)
                    .append("When ")
                    .append(escaped(rule.when()))
                    .append(": ")
                    .append(escaped(rule.then()))
                    .append(" (")
                    .append(escaped(rule.cell()))
                    .append(")\n"));
        }
    }

    private static String escaped(String plain) {
        return plain.replace('\n', ' ').replaceAll("[\\\\`*_{}\\[\\]<>#|!~]", "\\\\$0");
    }
}
