package io.proffer.bench;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Full decisions of the shipped policy over the shipped accounts, explanation included, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = QuietLog.LOG_MANAGER)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class PortfolioBenchmark {
    private static final int ACCOUNTS = 1_000;

    private Portfolio portfolio;
    private List<Member> members;
    private List<byte[]> lines;

    @Setup
    public void load() {
        QuietLog.warningsOnly();
        portfolio = new Portfolio(ShippedRulebook.get());
        lines = ShippedAccounts.lines().stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        members = lines.stream().map(PortfolioBenchmark::member).toList();
    }

    /** Accounts in memory to decisions in memory. */
    @Benchmark
    @OperationsPerInvocation(ACCOUNTS)
    public void decide(Blackhole sink) {
        Iterator<Decision> decisions = portfolio.decide(members.iterator(), ShippedAccounts.AS_OF);
        while (decisions.hasNext()) {
            sink.consume(decisions.next());
        }
    }

    /** Lines of JSON to decisions in memory, as the command line does without {@code --out}. */
    @Benchmark
    @OperationsPerInvocation(ACCOUNTS)
    public void readAndDecide(Blackhole sink) {
        for (byte[] line : lines) {
            sink.consume(portfolio.decide(member(line), ShippedAccounts.AS_OF));
        }
    }

    private static Member member(byte[] line) {
        AccountReading reading = AccountReader.read(line, ShippedAccounts.AS_OF);
        Account account = ((AccountReading.Accepted) reading).account();
        return new Member(account, CanonicalJson.fingerprint(account));
    }
}
