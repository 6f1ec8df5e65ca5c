package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecideRunTest {
    private final RecordedTerminal recorded = new RecordedTerminal(Path.of(""));
    private final ByteArrayOutputStream decisions = new ByteArrayOutputStream();
    private final DecideRun run = new DecideRun(
            ShippedRulebook.get(),
            RecordedTerminal.NOW,
            new ProgressBar(recorded.terminal().errText(), recorded.terminal().clock(), false),
            decisions);

    @Test
    void anInterruptedRunReportsWhatWasDecidedSoFarAndWritesNothingMore() throws Exception {
        PipedOutputStream typing = new PipedOutputStream();
        PipedInputStream waiting = new PipedInputStream(typing, 64 * 1024);
        Thread deciding = new Thread(() -> decide(waiting));
        deciding.start();
        type(typing, 0);
        type(typing, 1);
        awaitTwoDecisions();

        DecideReport report = run.end(false).orElseThrow();
        type(typing, 2);
        typing.close();
        deciding.join(Duration.ofSeconds(20).toMillis());

        assertThat(report.summary().accounts()).isEqualTo(2);
        assertThat(report.complete()).isFalse();
        assertThat(decisions.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void onlyOneOfTwoReportsTheEnd() {
        assertThat(run.end(false)).isPresent();
        assertThat(run.end(true)).isEmpty();
    }

    @Test
    void anInterruptedReportSaysSo() {
        assertThat(ReportText.of(run.end(false).orElseThrow())).startsWith("Interrupted. 0 accounts decided");
    }

    private void decide(PipedInputStream in) {
        run.decide(new AccountLines(in, RecordedTerminal.NOW, run), Long.MAX_VALUE, () -> -1);
    }

    private static void type(PipedOutputStream typing, int account) throws Exception {
        typing.write((ShippedAccounts.lines().get(account) + "\n").getBytes(StandardCharsets.UTF_8));
        typing.flush();
    }

    private void awaitTwoDecisions() throws Exception {
        while (run.decided() < 2) {
            Thread.sleep(5);
        }
    }
}
