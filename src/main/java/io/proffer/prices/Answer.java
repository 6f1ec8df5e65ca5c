package io.proffer.prices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.json.Problem;
import java.util.List;

/** What is said to a call whose ground is known. */
sealed interface Answer {
    /** The answer, as it is kept and sent. */
    record Said(ObjectNode body) implements Answer {}

    /** The call cannot be answered. */
    record Faulty(List<Problem> problems) implements Answer {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
