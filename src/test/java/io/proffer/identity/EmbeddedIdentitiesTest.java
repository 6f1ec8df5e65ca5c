package io.proffer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.identity.Identities.BadName;
import io.proffer.identity.Identities.Credentials;
import io.proffer.identity.Identities.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedIdentitiesTest {
    private final Identities identities = new EmbeddedIdentities(Map.of("author-1", List.of("author", " viewer")));

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
    void aNameHasAForm() {
        for (String name : new String[] {"", "two words", "x".repeat(101), "a\"b"}) {
            assertThat(identities.identify(Credentials.named(name))).isInstanceOf(BadName.class);
        }
    }

    @Test
    void aMisspelledRoleIsSaid() {
        assertThatThrownBy(() -> new EmbeddedIdentities(Map.of("u", List.of("autor"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"autor\"")
                .hasMessageContaining("author");
    }
}
