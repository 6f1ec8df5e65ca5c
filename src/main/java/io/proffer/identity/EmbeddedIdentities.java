package io.proffer.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes everybody's word for who they are: for one machine, where four eyes can be tried alone. Only a key counts for more
 * than a word: whoever brings one is its holder, or nobody.
 */
public final class EmbeddedIdentities implements Identities {
    private static final String NOBODY_NAMED = "local";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:@+~-]{1,100}");

    private final Map<String, Set<Role>> users = new TreeMap<>();
    private final Function<String, Optional<User>> keys;

    /**
     * Users who have some roles only; all others have every role.
     *
     * @param users codes of roles by user
     * @param keys the holder of a key as it was sent, empty when it is not good
     * @throws IllegalArgumentException when a code is of no role
     */
    public EmbeddedIdentities(Map<String, List<String>> users, Function<String, Optional<User>> keys) {
        this.keys = keys;
        users.forEach((name, codes) -> this.users.put(name, roles(name, codes)));
    }

    private static Set<Role> roles(String name, List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Role.of(code.trim())
                    .orElseThrow(() -> new IllegalArgumentException("The user \"" + name + "\" has the role \"" + code
                            + "\", which is none of " + String.join(", ", Role.codes()) + ".")));
        }
        return roles;
    }

    @Override
    public Identification identify(Credentials credentials) {
        if (credentials.key() != null) {
            return keys.apply(credentials.key())
                    .<Identification>map(Known::new)
                    .orElseGet(() -> new Nobody("The API key is unknown, revoked or expired. Without a key a call acts"
                            + " as user " + NOBODY_NAMED + " here."));
        }
        String name = credentials.name() == null ? NOBODY_NAMED : credentials.name();
        if (!NAME.matcher(name).matches()) {
            return new BadName("X-Proffer-User is a name of at most 100 letters, digits and . _ : @ + ~ -.");
        }
        Set<Role> roles = users.get(name);
        return new Known(roles == null ? User.ofEveryRole(name) : new User(name, roles));
    }

    /** Two who may do everything, so that one can agree to what the other wrote, and everybody with roles of their own. */
    @Override
    public List<User> toActAs() {
        List<User> all = new ArrayList<>(List.of(User.ofEveryRole(NOBODY_NAMED), User.ofEveryRole("colleague")));
        users.forEach((name, roles) -> all.add(new User(name, roles)));
        return all;
    }
}
