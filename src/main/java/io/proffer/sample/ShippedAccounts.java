package io.proffer.sample;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.json.JsonText;
import io.proffer.sample.generator.SampleAccounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The accounts that travel in the jar, and how they were made. */
public final class ShippedAccounts {
    /** The instant at which they were as fresh as their feeds deliver. */
    public static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    static final int COUNT = 1_000;
    static final String RESOURCE = "/sample/accounts.ndjson";

    private static final long SEED = 42;
    private static final String PREFIX = "sample";

    private ShippedAccounts() {}

    /** The generator whose first documents are the shipped ones. */
    static SampleAccounts generator() {
        return new SampleAccounts(PREFIX, SEED, AS_OF);
    }

    /** The accounts as they were generated. */
    public static List<Account> accounts() {
        return lines().stream().map(ShippedAccounts::read).toList();
    }

    private static Account read(String line) {
        if (JsonText.read(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonText.Tree tree
                && AccountReader.readWithoutComparing(tree.node()) instanceof AccountReading.Accepted accepted) {
            return accepted.account();
        }
        throw new IllegalStateException(RESOURCE + " holds a line that is no account: " + line);
    }

    /** The documents that were generated, each as canonical JSON in one line. */
    public static List<String> lines() {
        try (InputStream in = ShippedAccounts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the jar. Build it again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " in the jar cannot be read.", e);
        }
    }
}
