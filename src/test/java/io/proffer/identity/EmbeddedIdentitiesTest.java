package io.proffer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.identity.Identities.BadName;
import io.proffer.identity.Identities.Credentials;
import io.proffer.identity.Identities.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedIdentitiesTest {
    private final Identities identities = new EmbeddedIdentities(
            Map.of("author-1", List.of("author", " viewer")),
            key -> key.equals("good") ? Optional.of(new User("key:crm", Set.of(Role.CSM))) : Optional.empty());

    @Test
    void whoIsNotNamedIsLocalAndMayDoEverything() {
        assertThat(identities.identify(Credentials.named(null))).isEqualTo(new Known(User.ofEveryRole("local")));
    }

    @Test
    void aConfiguredUserHasTheirRolesOnly() {
        assertThat(identities.identify(Credentials.named("author-1")))
                .isEqualTo(new Known(new User("author-1", Set.of(Role.AUTHOR, Role.VIEWER))));
        assertThat(identities.identify(Credentials.named("author-2")))
                .isEqualTo(new Known(User.ofEveryRole("author-2")));
    }

    @Test
    void whoBringsAKeyIsItsHolderOrNobody() {
        assertThat(identities.identify(new Credentials(null, "good", null)))
                .isEqualTo(new Known(new User("key:crm", Set.of(Role.CSM))));
        assertThat(identities.identify(new Credentials("author-1", "revoked", null)))
                .isInstanceOfSatisfying(
                        Identities.Nobody.class,
                        nobody -> assertThat(nobody.detail()).contains("revoked", "local"));
    }

    @Test
    void aNameHasAForm() {
        for (String name : new String[] {"", "two words", "x".repeat(101), "a\"b"}) {
            assertThat(identities.identify(Credentials.named(name))).isInstanceOf(BadName.class);
        }
    }

    @Test
    void aMisspelledRoleIsSaid() {
        assertThatThrownBy(() -> new EmbeddedIdentities(Map.of("u", List.of("autor")), key -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"autor\"")
                .hasMessageContaining("author");
    }
}
