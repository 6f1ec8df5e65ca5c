package io.proffer.accounts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredAccountTest {

    /** What goes wrong goes to the log, and the document of an account does not belong there. */
    @Test
    void whatCannotBeReadIsNamedAndNotShown() {
        String text = "{\"id\":\"acct_1\",\"name\":\"Robo Manufacturing\",\"segment\":\"GARDEN\"}";
        assertThatThrownBy(() -> StoredAccount.read(text, 7, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acct_1")
                .hasMessageContaining("/segment")
                .message()
                .doesNotContain("Robo", "GARDEN");
    }
}
