package io.proffer.http.governance;

import io.proffer.governance.review.GovernanceRole;
import io.proffer.governance.review.Person;
import io.proffer.http.access.Caller;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls, as governance knows them. */
public final class Persons {
    private Persons() {}

    /** The person who calls. */
    public static Person of(Caller caller) {
        return new Person(
                caller.user(),
                Stream.of(GovernanceRole.values())
                        .filter(role -> caller.isOneOf(role.users()))
                        .collect(Collectors.toSet()));
    }
}
