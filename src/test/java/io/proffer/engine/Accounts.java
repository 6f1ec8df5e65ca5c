package io.proffer.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Accounts for property tests: the shipped portfolio, shaken. */
final class Accounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ObjectNode> SHIPPED = shipped();
    private static final List<String> BLOCKS =
            List.of("usage", "engagement", "support", "sentiment", "health", "commercial", "subscription");

    private Accounts() {}

    /** The shipped portfolio. */
    static List<Account> portfolio() {
        return SHIPPED.stream().map(Deciding::read).toList();
    }

    /** The documents of the shipped portfolio, as they are sent. */
    static List<ObjectNode> documents() {
        return SHIPPED;
    }

    /**
     * Plausible accounts in any number: a shipped account with a few figures replaced, dropped, or taken from another
     * one. The same seed gives the same accounts.
     */
    static List<Account> shaken(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Account> accounts = new ArrayList<>(count);
        while (accounts.size() < count) {
            ObjectNode document = pick(random).deepCopy();
            for (int i = random.nextInt(6); i >= 0; i--) {
                shake(document, random);
            }
            read(document).ifPresent(accounts::add);
        }
        return accounts;
    }

    private static ObjectNode pick(SplittableRandom random) {
        return SHIPPED.get(random.nextInt(SHIPPED.size()));
    }

    private static void shake(ObjectNode document, SplittableRandom random) {
        String block = BLOCKS.get(random.nextInt(BLOCKS.size()));
        JsonNode theirs = pick(random).get(block);
        if (random.nextInt(5) == 0) {
            document.remove(block);
        } else if (random.nextInt(3) == 0 && theirs != null) {
            document.set(block, theirs.deepCopy());
        } else if (document.get(block) instanceof ObjectNode mine) {
            shakeFigure(mine, random);
        }
    }

    private static void shakeFigure(ObjectNode block, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        block.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = block.get(name);
        switch (random.nextInt(4)) {
            case 0 -> block.remove(name);
            case 1 -> block.set(name, value.isNumber() ? JSON.getNodeFactory().numberNode(0) : value);
            default ->
                block.set(name, value.isNumber() ? JSON.getNodeFactory().numberNode(random.nextInt(101)) : value);
        }
    }

    /** Documents that contradict themselves after the shaking are refused, as they would be over REST. */
    private static Optional<Account> read(ObjectNode document) {
        return AccountReader.read(document, Deciding.AS_OF) instanceof AccountReading.Accepted accepted
                ? Optional.of(accepted.account())
                : Optional.empty();
    }

    private static List<ObjectNode> shipped() {
        try (InputStream in = Accounts.class.getResourceAsStream("/sample/accounts.ndjson")) {
            List<ObjectNode> documents = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                documents.add((ObjectNode) JSON.readTree(line));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
