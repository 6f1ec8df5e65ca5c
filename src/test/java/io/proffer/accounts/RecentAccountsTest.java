package io.proffer.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentAccountsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final int SIZE = account("acct_1", 1).text().length();

    @Test
    void theLastDocumentOfAnAccountIsHeld() {
        RecentAccounts recent = new RecentAccounts(3L * SIZE);
        recent.keep(account("acct_1", 1));
        recent.keep(account("acct_1", 2));
        assertThat(recent.find("acct_1"))
                .get()
                .extracting(StoredAccount::version)
                .isEqualTo(2L);
        assertThat(recent.find("acct_2")).isEmpty();
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() {
        RecentAccounts recent = new RecentAccounts(2L * SIZE);
        recent.keep(account("acct_1", 1));
        recent.keep(account("acct_2", 1));
        recent.find("acct_1");
        recent.keep(account("acct_3", 1));
        assertThat(recent.find("acct_1")).isPresent();
        assertThat(recent.find("acct_2")).isEmpty();
        assertThat(recent.find("acct_3")).isPresent();
    }

    @Test
    void anAccountInPlaceOfItselfTakesNoFurtherRoom() {
        RecentAccounts recent = new RecentAccounts(2L * SIZE);
        recent.keep(account("acct_1", 1));
        for (int version = 1; version < 10; version++) {
            recent.keep(account("acct_2", version));
        }
        assertThat(recent.find("acct_1")).isPresent();
    }

    @Test
    void anAccountThatDoesNotFitIsNotHeld() {
        RecentAccounts recent = new RecentAccounts(SIZE - 1L);
        recent.keep(account("acct_1", 1));
        assertThat(recent.find("acct_1")).isEmpty();
    }

    private static StoredAccount account(String id, long version) {
        return StoredAccount.read("{\"id\":\"" + id + "\",\"segment\":\"SMB\"}", version, AT);
    }
}
