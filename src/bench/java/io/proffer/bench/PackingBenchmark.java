package io.proffer.bench;

import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
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

/** Packing decisions for the log, beside the zlib of the JDK at its fastest; prints how small both make them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = QuietLog.LOG_MANAGER)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PackingBenchmark {
    private static final int DECISIONS = 100;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] room = new byte[256 * 1024];
    private List<String> texts;
    private List<byte[]> packed;

    @Setup
    public void decide() {
        QuietLog.warningsOnly();
        Portfolio portfolio = new Portfolio(ShippedRulebook.get());
        texts = ShippedAccounts.accounts().subList(0, DECISIONS).stream()
                .map(account -> new Member(account, CanonicalJson.fingerprint(account)))
                .map(member -> CanonicalJson.text(portfolio.decide(member, ShippedAccounts.AS_OF)))
                .toList();
        packed = texts.stream().map(text -> PackedJson.plain(text).packed()).toList();
        System.out.printf(
                "# bytes of a decision: %,d as JSON, %,d packed, %,d by zlib%n",
                texts.stream().mapToInt(String::length).sum() / DECISIONS,
                packed.stream().mapToInt(each -> each.length).sum() / DECISIONS,
                texts.stream().mapToInt(this::deflate).sum() / DECISIONS);
    }

    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void pack(Blackhole sink) {
        texts.forEach(text -> sink.consume(PackedJson.plain(text).packed()));
    }

    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void unpack(Blackhole sink) {
        packed.forEach(each -> sink.consume(PackedJson.kept(each).bytes()));
    }

    @Benchmark
    @OperationsPerInvocation(DECISIONS)
    public void zlib(Blackhole sink) {
        texts.forEach(text -> sink.consume(deflate(text)));
    }

    private int deflate(String text) {
        deflater.reset();
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        return deflater.deflate(room);
    }
}
