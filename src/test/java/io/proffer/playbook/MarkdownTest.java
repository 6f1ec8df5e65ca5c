package io.proffer.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.playbook.Playbook.Chapter;
import io.proffer.playbook.Playbook.Rule;
import io.proffer.playbook.Playbook.Saying;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final Rule RULE = new Rule(
            List.of(new Saying("plan", "<img src=x onerror=alert(1)>", "[a](b)")),
            List.of(new Saying("text", "", "say *this*")),
            "t!A1");
    private static final Playbook PLAYBOOK = new Playbook(
            "ALL",
            "rls_1",
            List.of(),
            List.of(new Chapter("O", "An offer", "UPGRADE", "Better", List.of(RULE), List.of(), List.of())),
            List.of(RULE));

    @Test
    void whatTablesSayIsTextInMarkdown() {
        assertThat(Markdown.of(PLAYBOOK))
                .contains("When \\<img src=x onerror=alert(1)\\> \\[a\\](b): say \\*this\\*")
                .contains("- [ ] When")
                .doesNotContain("How to quantify");
    }

    @Test
    void whatTablesSayIsTextInHtml() {
        assertThat(Html.of(PLAYBOOK))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }
}
