package io.proffer.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.json.JsonText;
import io.proffer.scenarios.run.ScenarioAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped accounts and the worked example, as they were generated, for scenarios to start from. */
public final class SampleDocuments implements ScenarioAccounts {
    private static final String EXAMPLE = "/sample/robo-manufacturing.json";

    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    /** Reads them from the program. */
    public SampleDocuments() {
        keep(example());
        ShippedAccounts.lines().forEach(line -> keep(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] example() {
        try (InputStream in = SampleDocuments.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException(EXAMPLE + " is missing in the program. Build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(EXAMPLE + " in the program cannot be read.", e);
        }
    }

    private void keep(byte[] text) {
        if (JsonText.read(text) instanceof JsonText.Tree tree && tree.node() instanceof ObjectNode document) {
            byId.put(document.get("id").textValue(), document);
        }
    }

    @Override
    public Optional<ObjectNode> document(String id) {
        return Optional.ofNullable(byId.get(id)).map(ObjectNode::deepCopy);
    }

    @Override
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    @Override
    public Instant freshAt() {
        return ShippedAccounts.AS_OF;
    }
}
