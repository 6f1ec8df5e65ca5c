package io.proffer.scenarios.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts scenarios may start from. */
public interface ScenarioAccounts {

    /** The document of an account, empty when there is none of that id. */
    Optional<ObjectNode> document(String id);

    /** Ids of all of them. */
    List<String> ids();

    /** The instant at which they are fresh; scenarios that say no other are decided then. */
    Instant freshAt();
}
