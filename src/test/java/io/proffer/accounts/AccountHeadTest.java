package io.proffer.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountHeadTest {

    @Test
    void theHeadIsReadFromAmongTheRest() {
        AccountHead head = AccountHead.of("""
                {"id":"acct_1","externalRefs":{"crm":"c","name":"no"},"name":"Robo GmbH","segment":"MID_MARKET",
                 "territory":"EMEA_DACH","csmId":"u_1","contacts":[{"id":"x","segment":"SMB"}],
                 "subscription":{"planKey":"TEAM","termEndOn":"2026-05-31","contractFlags":["A"],"id":"sub"},
                 "attributes":{"territory":"other"}}
                """);
        LocalDate end = LocalDate.parse("2026-05-31");
        assertThat(head).isEqualTo(new AccountHead("robo gmbh", "MID_MARKET", "TEAM", "u_1", end));
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        assertThat(AccountHead.of("{\"id\":\"ACCT_1\"}")).isEqualTo(new AccountHead("acct_1", null, null, null, null));
    }

    @Test
    void textThatIsNoDocumentIsADefect() {
        assertThatThrownBy(() -> AccountHead.of("{\"id\":")).isInstanceOf(IllegalArgumentException.class);
    }
}
