package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.proffer.sample.ShippedAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideVerbTest {
    private static final String GOOD = String.join("\n", ShippedAccounts.lines().subList(0, 5)) + "\n";
    private static final String MIXED = ShippedAccounts.lines().get(0) + "\n"
            + "{\"id\":\"acct_x\",\"segment\":\"SBM\"}\n"
            + "\n"
            + "{\"id\": \n"
            + ShippedAccounts.lines().get(1) + "\n"
            + "[]\n"
            + ShippedAccounts.lines().get(2);

    @TempDir
    private Path folder;

    @Test
    void theSummaryCountsAccountsVerdictsStagesOffersAndReasons() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD);

        assertThat(terminal.decide("--accounts", "-")).isZero();
        assertThat(terminal.out())
                .contains("5 accounts decided as of 2026-03-02T09:00:00Z with rls_")
                .contains("Account gets", "Stage", "APPLICABILITY", "Verdict", "NOT_APPLICABLE")
                .contains("CONTACT_POLICY", "EXPERIMENT")
                .doesNotContain("no table, all pass");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void badLinesAreNamedAndStopNothing() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(MIXED);

        assertThat(terminal.decide("--accounts", "-")).isEqualTo(1);
        assertThat(terminal.out()).contains("3 accounts decided", "3 lines refused");
        assertThat(terminal.err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: /segment ").contains("SMB"),
                        line -> assertThat(line).startsWith("line 4: "),
                        line -> assertThat(line).startsWith("line 6: "));
    }

    @Test
    void aDocumentOverManyLinesIsToldFromNdjson() throws Exception {
        String pretty = read(ShippedAccounts.lines().get(0)).toPrettyString();
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(pretty);

        assertThat(terminal.decide("--accounts=-")).isEqualTo(1);
        assertThat(terminal.out()).contains("one account document on each line");
    }

    @Test
    void decisionsGoToAFileLineByLine() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), MIXED);
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.decide("--accounts=in.ndjson", "--out=out.ndjson")).isEqualTo(1);
        List<String> lines = Files.readAllLines(folder.resolve("out.ndjson"));
        assertThat(lines).hasSize(3);
        assertThat(read(lines.get(1)).get("accountId").textValue()).isEqualTo("acct_sample_0002");
        assertThat(read(lines.get(1)).get("rejected")).isNotEmpty();
        assertThat(terminal.out()).contains("3 accounts decided");
    }

    @Test
    void decisionsOnStandardOutputLeaveTheSummaryToStandardError() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD);

        assertThat(terminal.decide("--accounts=-", "--out=-")).isZero();
        assertThat(terminal.out().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(read(line).get("id").textValue()).startsWith("dec_"));
        assertThat(terminal.err()).contains("5 accounts decided");
    }

    @Test
    void theSummaryIsOneLineOfJsonWhenAskedFor() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(MIXED);

        terminal.decide("--accounts=-", "--format=json");

        JsonNode report = read(terminal.out());
        assertThat(report.get("linesRefused").intValue()).isEqualTo(3);
        assertThat(report.get("complete").booleanValue()).isTrue();
        assertThat(report.at("/summary/accounts").intValue()).isEqualTo(3);
        assertThat(report.at("/summary/stages")).hasSize(13);
        assertThat(report.at("/ruleset/hash").textValue()).startsWith("sha256:");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        RecordedTerminal first = new RecordedTerminal(folder).typing(GOOD);
        RecordedTerminal second = new RecordedTerminal(folder).typing(GOOD);

        first.decide("--accounts=-", "--out=-");
        second.decide("--accounts=-", "--out=-");

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEqualTo(first.err());
    }

    @Test
    void gzipIsUnpackedWhateverTheName() throws Exception {
        Files.write(folder.resolve("accounts.bin"), gzip(GOOD));

        assertThat(new RecordedTerminal(folder).decide("--accounts=accounts.bin"))
                .isZero();
        RecordedTerminal piped = new RecordedTerminal(folder).typing(gzip(GOOD));
        assertThat(piped.decide("--accounts=-")).isZero();
        assertThat(piped.out()).contains("5 accounts decided");
    }

    @Test
    void aTruncatedArchiveKeepsWhatWasReadAndSaysWhereItBroke() throws Exception {
        byte[] whole = gzip(String.join("\n", ShippedAccounts.lines()));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(half);

        assertThat(terminal.decide("--accounts=-")).isEqualTo(1);
        assertThat(terminal.err()).contains("the rest cannot be read");
        assertThat(terminal.out()).containsPattern("[1-9]\\d* accounts decided");
        RecordedTerminal json = new RecordedTerminal(folder).typing(half);
        json.decide("--accounts=-", "--format=json");
        assertThat(read(json.out()).get("complete").booleanValue()).isFalse();
    }

    @Test
    void aLinkToTheAccountsIsNoPlaceForTheDecisions() throws Exception {
        Path accounts = Files.writeString(folder.resolve("in.ndjson"), GOOD);
        Files.createSymbolicLink(folder.resolve("soft.ndjson"), accounts);
        Files.createLink(folder.resolve("hard.ndjson"), accounts);

        for (String link : List.of("soft.ndjson", "hard.ndjson")) {
            RecordedTerminal terminal = new RecordedTerminal(folder);
            assertThat(terminal.decide("--accounts=in.ndjson", "--out=" + link)).isEqualTo(2);
            assertThat(terminal.err()).contains("is the file of --accounts");
        }
        assertThat(accounts).hasContent(GOOD);
    }

    @Test
    void theInstantMayBeGiven() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD);

        terminal.decide("--accounts=-", "--as-of=2026-05-01T00:00:00Z");

        assertThat(terminal.out()).contains("as of 2026-05-01T00:00:00Z").contains("STALE_CONTEXT");
    }

    @Test
    void theLimitEndsTheRunEarly() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD);

        assertThat(terminal.decide("--accounts=-", "--limit=2")).isZero();
        assertThat(terminal.out()).contains("2 accounts decided");
    }

    @Test
    void noInputIsNoAccount() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.decide("--accounts=-")).isZero();
        assertThat(terminal.out()).contains("0 accounts decided");
    }

    @Test
    void aProgressBarIsForPeopleOnly() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), MIXED);
        RecordedTerminal person = new RecordedTerminal(folder).watched();
        RecordedTerminal program = new RecordedTerminal(folder);

        person.decide("--accounts=in.ndjson");
        program.decide("--accounts=in.ndjson");

        assertThat(person.err()).contains("\u001B[K");
        assertThat(program.err()).doesNotContain("\u001B");
        assertThat(person.out()).isEqualTo(program.out());
    }

    @Test
    void anOutputThatCannotBeWrittenEndsTheRunInOneLine() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD).failingWith("No space left on device");

        assertThat(terminal.decide("--accounts=-", "--out=-")).isEqualTo(3);
        assertThat(terminal.err().lines())
                .contains("Cannot go on: No space left on device.")
                .noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void aSummaryThatDoesNotArriveIsNoSuccess() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD).failingWith("No space left on device");

        assertThat(terminal.decide("--accounts=-")).isEqualTo(3);
        assertThat(terminal.err()).endsWith("Cannot go on: No space left on device." + System.lineSeparator());
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() {
        RecordedTerminal terminal = new RecordedTerminal(folder).typing(GOOD).failingWith("Broken pipe");

        assertThat(terminal.decide("--accounts=-", "--out=-")).isEqualTo(141);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsRead() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), GOOD);

        assertWrong("missing.ndjson", "--accounts=missing.ndjson");
        assertWrong("--limit", "--accounts=in.ndjson", "--limit=-1");
        assertWrong("2026-13-01", "--accounts=in.ndjson", "--as-of=2026-13-01");
        assertWrong("--format", "--accounts=in.ndjson", "--format=xml");
        assertWrong("would replace it", "--accounts=in.ndjson", "--out=./in.ndjson");
        assertWrong("no/such/out.ndjson", "--accounts=in.ndjson", "--out=no/such/out.ndjson");
        assertThat(folder.resolve("in.ndjson")).content().isEqualTo(GOOD);
    }

    @Test
    void aFolderIsNoFileOfAccounts() {
        assertWrong(".", "--accounts=.");
    }

    private void assertWrong(String mentioned, String... arguments) {
        RecordedTerminal terminal = new RecordedTerminal(folder);
        assertThat(terminal.decide(arguments)).as(terminal.err()).isEqualTo(2);
        assertThat(terminal.err()).contains(mentioned).contains("--help").doesNotContain("\tat ");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static JsonNode read(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
