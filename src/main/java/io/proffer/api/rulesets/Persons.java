package io.proffer.api.rulesets;

import io.proffer.governance.review.GovernanceRole;
import io.proffer.governance.review.Person;
import io.proffer.http.access.Caller;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls, as governance knows them. */
final class Persons {
    private Persons() {}

    static Person of(Caller caller) {
        return new Person(
                caller.user(),
                Stream.of(GovernanceRole.values())
                        .filter(role -> caller.isOneOf(role.users()))
                        .collect(Collectors.toSet()));
    }
}
