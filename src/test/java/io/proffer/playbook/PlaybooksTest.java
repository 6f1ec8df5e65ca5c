package io.proffer.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.rulesets.ShippedRulebook;
import org.junit.jupiter.api.Test;

/** The playbook of the shipped tables. */
class PlaybooksTest {
    private final String all = Markdown.of(Playbooks.of(ShippedRulebook.get(), Scope.ALL));

    @Test
    void figuresOfAnAccountAreLeftOpen() {
        assertThat(all).contains("it returns … % on top of its cost").doesNotContain("roiPct");
    }

    @Test
    void aWaitOfNoDaysIsSaidInDays() {
        assertThat(all).contains("Cleared after 0 days").doesNotContain("after at once");
    }
}
