package io.proffer.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.identity.Identities.Credentials;
import io.proffer.identity.Identities.Known;
import io.proffer.identity.Identities.Nobody;
import io.proffer.identity.Identities.Token;
import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignedInIdentitiesTest {
    private final ApiKeys keys = new ApiKeys(List.of(), new KeptInMemory(), () -> Instant.EPOCH);
    private final SignedInIdentities anywhere =
            new SignedInIdentities(keys, Map.of("Sales EMEA", Set.of(Role.CSM)), false);
    private final SignedInIdentities byTerritory = new SignedInIdentities(keys, Map.of(), true);

    private static Credentials token(String name, List<String> roles, @Nullable List<String> territories) {
        return new Credentials(null, null, new Token(name, roles, territories));
    }

    private static User user(SignedInIdentities identities, Credentials credentials) {
        return ((Known) identities.identify(credentials)).user();
    }

    @Test
    void rolesAreOursOrMappedAndUnknownOnesGiveNothing() {
        assertThat(user(anywhere, token("ada", List.of("author", "Sales EMEA", "offline_access"), null)))
                .isEqualTo(new User("ada", Set.of(Role.AUTHOR, Role.CSM)));
        assertThat(user(anywhere, token("bob", List.of("ADMIN", "superuser"), null))
                        .roles())
                .isEmpty();
    }

    @Test
    void nobodysWordCounts() {
        assertThat(anywhere.identify(Credentials.named("local"))).isInstanceOf(Nobody.class);
        assertThat(anywhere.identify(new Credentials("root", null, new Token("ada", List.of("author"), null))))
                .isInstanceOf(Nobody.class);
        assertThat(anywhere.identify(Credentials.named(null))).isInstanceOf(Nobody.class);
    }

    @Test
    void aTokenCannotNameTheHolderOfAKeyNorBreakALog() {
        for (String name : List.of("key:crm", "", "two\nlines", "x".repeat(101))) {
            assertThat(anywhere.identify(token(name, List.of("author"), null))).isInstanceOf(Nobody.class);
        }
    }

    @Test
    void whoLooksAfterAccountsSeesThoseOfTheirTerritories() {
        assertThat(user(byTerritory, token("ada", List.of("csm"), List.of("DACH")))
                        .reach())
                .isEqualTo(Reach.of(List.of("DACH")));
        assertThat(user(byTerritory, token("ada", List.of("csm", "csm_manager"), null))
                        .reach()
                        .covers("DACH"))
                .isFalse();
        assertThat(user(byTerritory, token("ops", List.of("operator"), null)).reach())
                .isEqualTo(Reach.EVERYWHERE);
        assertThat(user(byTerritory, token("ops", List.of("operator"), List.of("DACH")))
                        .reach()
                        .covers("FR"))
                .isFalse();
        assertThat(user(byTerritory, token("boss", List.of("csm"), List.of("*")))
                        .reach())
                .isEqualTo(Reach.EVERYWHERE);
    }

    @Test
    void anAccountWithoutTerritoryIsSeenByThoseWhoSeeAll() {
        assertThat(Reach.EVERYWHERE.covers(null)).isTrue();
        assertThat(Reach.of(List.of("DACH")).covers(null)).isFalse();
    }
}
