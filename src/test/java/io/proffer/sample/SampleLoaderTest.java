package io.proffer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountDocument;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountWriter;
import io.proffer.engine.account.Account;
import io.proffer.json.JsonText;
import io.proffer.sample.SampleLoader.Loaded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleLoaderTest {
    private static final Instant FIRST = Instant.parse("2027-05-04T21:13:45.678901Z");
    private static final Instant SECOND = Instant.parse("2027-07-01T06:00:00Z");
    private static final String SOME_ID = "acct_sample_0007";

    private final Shelf shelf = new Shelf();
    private final SampleLoader loader = new SampleLoader(shelf);

    @Test
    void theFirstStartLoadsAllAccounts() {
        assertThat(loader.load(FIRST)).isEqualTo(new Loaded(1_000, 0, 0));
        assertThat(shelf.documents).hasSize(1_000);
    }

    @Test
    void accountsAreAsFreshAsTheyWereGenerated() {
        loader.load(FIRST);

        Account account = shelf.get(SOME_ID);
        Account generated = shippedAccount(SOME_ID);
        assertThat(Duration.between(account.support().asOf(), FIRST).toSeconds())
                .isEqualTo(Duration.between(generated.support().asOf(), ShippedAccounts.AS_OF)
                        .toSeconds());
    }

    @Test
    void aLaterStartMakesThemFreshAgain() {
        loader.load(FIRST);

        assertThat(loader.load(SECOND)).isEqualTo(new Loaded(0, 1_000, 0));
        Shelf once = new Shelf();
        new SampleLoader(once).load(SECOND);
        assertThat(shelf.documents).isEqualTo(once.documents);
    }

    /** Documents are moved as text, so they must come out as a store would write them. */
    @Test
    void whatIsKeptIsWhatTheStoreWouldWrite() {
        loader.load(FIRST);
        assertThat(shelf.documents).allSatisfy((id, text) -> {
            Account read = account(text);
            assertThat(AccountDocument.of(read)).isEqualTo(AccountDocument.ofCanonical(text));
            assertThat(read.id()).isEqualTo(id);
        });
    }

    @Test
    void loadingTwiceAtOneInstantChangesNothing() {
        loader.load(FIRST);
        Map<String, String> before = Map.copyOf(shelf.documents);

        loader.load(FIRST);

        assertThat(shelf.documents).isEqualTo(before);
    }

    @Test
    void anAccountThatSomebodyChangedIsLeftAlone() {
        loader.load(FIRST);
        shelf.change(SOME_ID, document -> document.withObject("/support").put("openEscalations", 1));
        String changed = shelf.documents.get(SOME_ID);

        assertThat(loader.load(SECOND)).isEqualTo(new Loaded(0, 999, 1));
        assertThat(shelf.documents.get(SOME_ID)).isEqualTo(changed);
    }

    @Test
    void anAccountWithNewerFactsIsLeftAlone() {
        loader.load(FIRST);
        shelf.change(SOME_ID, document -> document.withObject("/subscription").put("asOf", "2027-05-05T06:00:00Z"));

        assertThat(loader.load(SECOND).leftAlone()).isEqualTo(1);
    }

    @Test
    void anAccountWithoutSubscriptionIsLeftAlone() {
        loader.load(FIRST);
        shelf.change(SOME_ID, document -> document.remove("subscription"));

        assertThat(loader.load(SECOND).leftAlone()).isEqualTo(1);
    }

    private static Account shippedAccount(String id) {
        return ShippedAccounts.lines().stream()
                .filter(line -> line.contains(id))
                .map(SampleLoaderTest::account)
                .findFirst()
                .orElseThrow();
    }

    private static Account account(String document) {
        JsonText.Tree tree = (JsonText.Tree) JsonText.read(document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ((AccountReading.Accepted) AccountReader.readWithoutComparing(tree.node())).account();
    }

    /** Keeps canonical documents, as a store does. */
    private static final class Shelf implements SampleShelf {
        private final Map<String, String> documents = new LinkedHashMap<>();

        @Override
        public Map<String, String> find(List<String> ids) {
            Map<String, String> found = new HashMap<>(documents);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public void keep(List<AccountDocument> kept) {
            kept.forEach(document -> documents.put(document.id(), document.text()));
        }

        Account get(String id) {
            return account(documents.get(id));
        }

        void change(String id, java.util.function.Consumer<ObjectNode> change) {
            ObjectNode document = (ObjectNode) AccountWriter.tree(get(id));
            change.accept(document);
            documents.put(id, document.toString());
        }
    }
}
