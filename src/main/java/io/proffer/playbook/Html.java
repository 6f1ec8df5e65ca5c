package io.proffer.playbook;

import io.proffer.playbook.Playbook.Chapter;
import io.proffer.playbook.Playbook.Rule;
import java.util.List;

/** A playbook as a plain page of HTML; what tables say is text in it, never markup. */
public final class Html {
    private final StringBuilder text = new StringBuilder();

    private Html() {}

    /** The page of a playbook. */
    public static String of(Playbook playbook) {
        Html html = new Html();
        html.write(playbook);
        return html.text.toString();
    }

    private void write(Playbook playbook) {
        text.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Playbook ")
                .append(escaped(playbook.scope()))
                .append("</title></head><body>\n");
        element("h1", "Playbook " + playbook.scope());
        element("p", "Made from ruleset " + playbook.rulesetId() + ".");
        section("h2", "When not to sell", playbook.stop());
        for (Chapter chapter : playbook.chapters()) {
            element("h2", chapter.name());
            element("p", chapter.outcome());
            section("h3", "When to propose", chapter.propose());
            section("h3", "How to quantify", chapter.quantify());
            section("h3", "How to answer objections", chapter.objections());
        }
        section("h2", "Once it is accepted", playbook.afterwards());
        text.append("</body></html>\n");
    }

    private void section(String heading, String title, List<Rule> rules) {
        if (!rules.isEmpty()) {
            element(heading, title);
            text.append("<ul>\n");
            rules.forEach(rule -> element("li", "When " + rule.when() + ": " + rule.then() + " (" + rule.cell() + ")"));
            text.append("</ul>\n");
        }
    }

    private void element(String name, String content) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
