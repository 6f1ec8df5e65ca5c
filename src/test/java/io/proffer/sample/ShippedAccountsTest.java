package io.proffer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.proffer.accounts.AccountDocument;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.sample.generator.SampleAccounts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedAccountsTest {
    private static final Map<String, Duration> FRESH = Map.of(
            "usage", Duration.ofDays(3),
            "engagement", Duration.ofDays(3),
            "support", Duration.ofDays(1),
            "sentiment", Duration.ofDays(365),
            "health", Duration.ofDays(2),
            "commercial", Duration.ofDays(1));

    private final List<JsonNode> accounts =
            ShippedAccounts.lines().stream().map(ShippedAccountsTest::read).toList();

    @Test
    void theGeneratorReproducesTheShippedFileByteForByte() throws Exception {
        String generated = ShippedAccounts.generator()
                .lines(ShippedAccounts.COUNT)
                .map(line -> canonical(line) + "\n")
                .collect(Collectors.joining());
        Path expected = Files.writeString(Path.of("target", "accounts.ndjson"), generated);

        assertThat(shippedBytes())
                .as("When accounts or their generator have changed, take %s over.", expected)
                .isEqualTo(generated.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(String line) {
        AccountReading reading = AccountReader.readWithoutComparing(read(line));
        return AccountDocument.of(((AccountReading.Accepted) reading).account()).text();
    }

    @Test
    void anAccountDoesNotDependOnThoseBeforeIt() {
        JsonNode alone = ShippedAccounts.generator().document(437);

        assertThat(read(alone.toString())).isEqualTo(accounts.get(436));
    }

    @Test
    void anotherSeedGivesOtherAccounts() {
        JsonNode other = new SampleAccounts("sample", 7, ShippedAccounts.AS_OF).document(1);

        assertThat(other.get("id")).isEqualTo(accounts.get(0).get("id"));
        assertThat(read(other.toString())).isNotEqualTo(accounts.get(0));
    }

    @Test
    void aboutOneInTwentyLacksABlock() {
        assertThat(accounts)
                .filteredOn(account -> !FRESH.keySet().stream().allMatch(account::has))
                .hasSizeBetween(40, 75);
    }

    @Test
    void aboutOneInTwentyHasAStaleBlock() {
        assertThat(accounts)
                .filteredOn(account -> FRESH.keySet().stream().anyMatch(block -> isStale(account, block)))
                .hasSizeBetween(40, 75);
    }

    @Test
    void aFewHaveABlockFromTheFuture() {
        assertThat(accounts)
                .filteredOn(account -> FRESH.keySet().stream()
                        .anyMatch(block -> age(account, block).isNegative()))
                .hasSizeBetween(2, 15);
    }

    @Test
    void unhappyAccountsHaveMoreOpenTicketsThanHappyOnes() {
        assertThat(openTickets("RED")).isGreaterThan(4 * openTickets("GREEN"));
    }

    @Test
    void theAccountReaderTakesEveryOne() {
        assertThat(accounts)
                .allSatisfy(account -> assertThat(AccountReader.read(account, ShippedAccounts.AS_OF))
                        .isInstanceOf(AccountReading.Accepted.class));
    }

    @Test
    void theAccountReaderTakesEveryOneAfterYears() {
        Instant later = ShippedAccounts.AS_OF.plus(Duration.ofDays(1_234));

        assertThat(accounts)
                .allSatisfy(account -> assertThat(AccountReader.read(
                                read(Redating.shift(account.toString(), ShippedAccounts.AS_OF, later)), later))
                        .isInstanceOf(AccountReading.Accepted.class));
    }

    @Test
    void idsAreUnique() {
        assertThat(accounts)
                .extracting(account -> account.get("id").textValue())
                .doesNotHaveDuplicates();
    }

    private double openTickets(String band) {
        return accounts.stream()
                .filter(account -> account.at("/health/band").asText().equals(band))
                .mapToInt(account -> account.at("/support/openTickets").asInt())
                .average()
                .orElseThrow();
    }

    private static boolean isStale(JsonNode account, String block) {
        return age(account, block).compareTo(FRESH.get(block)) > 0;
    }

    private static Duration age(JsonNode account, String block) {
        JsonNode asOf = account.at("/" + block + "/asOf");
        return asOf.isTextual()
                ? Duration.between(Instant.parse(asOf.textValue()), ShippedAccounts.AS_OF)
                : Duration.ZERO;
    }

    private static JsonNode read(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static byte[] shippedBytes() throws Exception {
        try (InputStream in = ShippedAccounts.class.getResourceAsStream(ShippedAccounts.RESOURCE)) {
            return in.readAllBytes();
        }
    }
}
