package io.proffer.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe about a page. It runs in the page itself and answers with what is wrong and nothing else, which is quick. */
final class Accessibility {
    private static final String IS_THERE = "typeof axe !== 'undefined'";
    private static final String SERIOUS = """
            coloursOnly => axe.run(document, {
                resultTypes: ['violations'],
                ...(coloursOnly ? { runOnly: ['color-contrast'] } : {}),
            }).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.html).join(' ')}`))
            """;

    private Accessibility() {}

    /**
     * What keeps people from using the page.
     *
     * @param coloursOnly true for a second theme of a page that was looked at before: nothing else differs there
     */
    @SuppressWarnings("unchecked")
    static List<String> serious(Page page, boolean coloursOnly) {
        if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(SERIOUS, coloursOnly);
    }
}
