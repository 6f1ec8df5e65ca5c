package io.proffer.api.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Reach;
import io.proffer.identity.Role;
import io.proffer.identity.signin.ApiKey;
import io.proffer.identity.signin.KeyDesk;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as somebody asks for it.
 *
 * @param name who or what shall hold it
 * @param roles codes of its roles
 * @param territories territories whose accounts it may see, null for every account
 * @param expiresAt when it ends, null for never
 */
public record KeyWish(
        String name,
        List<String> roles,
        @Nullable List<String> territories,
        @Nullable Instant expiresAt) {
    private static final RecordReader READER = RecordReader.of(
            KeyWish.class, new FieldRules(Set.of("KeyWish.name", "KeyWish.roles"), Set.of(), Map.of()).forAdmins());
    private static final String NAME = "[A-Za-z0-9._-]{1,60}";

    static KeyDesk.Wanted read(JsonNode document, Instant now) {
        Place place = Place.root();
        KeyWish wish = (KeyWish) READER.read(document, place);
        if (wish != null) {
            wish.check(place, now);
        }
        if (wish == null || !place.problems().isEmpty()) {
            throw RequestRefused.faulty(place.problems());
        }
        return wish.wanted();
    }

    private void check(Place place, Instant now) {
        if (!name.matches(NAME)) {
            place.member("name").report("BAD_FORM", "A name has 1 to 60 letters, digits and . _ -");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            place.member("expiresAt").report("OUT_OF_RANGE", "The key would be over already.");
        }
        Place list = place.member("roles");
        if (roles.isEmpty()) {
            list.report("REQUIRED", "A key without a role opens nothing.", Role.codes());
        }
        for (int i = 0; i < roles.size(); i++) {
            if (Role.of(roles.get(i)).isEmpty()) {
                String hint = Nearest.hint(roles.get(i), Role.codes());
                list.entry(i).report("UNKNOWN_VALUE", "\"" + roles.get(i) + "\" is no role." + hint, Role.codes());
            }
        }
    }

    private KeyDesk.Wanted wanted() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        roles.forEach(code -> Role.of(code).ifPresent(held::add));
        Reach reach = territories == null ? Reach.EVERYWHERE : Reach.of(territories);
        return new KeyDesk.Wanted(name, new ApiKey.Holder(held, reach), expiresAt);
    }
}
