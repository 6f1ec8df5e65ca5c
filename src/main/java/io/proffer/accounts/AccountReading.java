package io.proffer.accounts;

import io.proffer.engine.account.Account;
import io.proffer.json.Problem;
import java.util.List;

/** What reading an account document gave. */
public sealed interface AccountReading {

    /** A document without fault. */
    record Accepted(Account account) implements AccountReading {}

    /** A document with faults, all of them in reading order (at most a hundred). */
    record Rejected(List<Problem> problems) implements AccountReading {
        /** Copies the list. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
