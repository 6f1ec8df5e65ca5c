package io.proffer.identity.signin;

import io.proffer.identity.Identities;
import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows who brings a key or a token; nobody's word counts. */
public final class SignedInIdentities implements Identities {
    /** Begins the name of whoever comes with a key, and of nobody else. */
    static final String KEY_PREFIX = "key:";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
    private static final Set<Role> NEAR_CUSTOMERS = EnumSet.of(Role.VIEWER, Role.CSM, Role.CSM_MANAGER);

    private final ApiKeys keys;
    private final Map<String, Set<Role>> roles;
    private final boolean byTerritory;

    /**
     * Callers with keys or tokens.
     *
     * @param roles our roles by role of the provider, for those that are not called as ours are
     * @param byTerritory whether tokens say which accounts a user may see
     */
    public SignedInIdentities(ApiKeys keys, Map<String, Set<Role>> roles, boolean byTerritory) {
        this.keys = keys;
        this.roles = Map.copyOf(roles);
        this.byTerritory = byTerritory;
    }

    @Override
    public Identification identify(Credentials credentials) {
        if (credentials.name() != null) {
            return new Nobody("X-Proffer-User counts only where the service is bound to loopback without a sign-in;"
                    + " send no such header.");
        }
        if (credentials.key() != null) {
            return keys.holder(credentials.key())
                    .<Identification>map(Known::new)
                    .orElseGet(() -> new Nobody("The API key is unknown, revoked or expired."));
        }
        return credentials.token() == null
                ? new Nobody("Send Authorization: Bearer with a token of the identity provider or with an API key.")
                : user(credentials.token());
    }

    private Identification user(Token token) {
        if (!NAME.matcher(token.name()).matches() || token.name().startsWith(KEY_PREFIX)) {
            return new Nobody("The token names nobody who can stand in a record: its name claim is empty, too long or"
                    + " begins with " + KEY_PREFIX);
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        token.roles().forEach(role -> held.addAll(ours(role)));
        return new Known(new User(token.name(), held, reach(token, held)));
    }

    /** Roles that nobody here has heard of give nothing. */
    private Set<Role> ours(String role) {
        Set<Role> mapped = roles.get(role);
        return mapped == null ? Role.of(role).map(Set::of).orElse(Set.of()) : mapped;
    }

    /** Who looks after accounts and has no territory sees none; who does other work sees all. */
    private Reach reach(Token token, Set<Role> held) {
        if (!byTerritory) {
            return Reach.EVERYWHERE;
        }
        if (token.territories() != null) {
            return Reach.of(token.territories());
        }
        return NEAR_CUSTOMERS.containsAll(held) ? Reach.of(List.of()) : Reach.EVERYWHERE;
    }
}
