package io.proffer.accounts;

import io.proffer.engine.account.Account;
import io.proffer.json.NdjsonLines;
import io.proffer.json.Problem;
import io.proffer.ports.StoreUnavailable;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts of an NDJSON stream, some at a time; a bad line never stops the rest. */
public final class AccountImport {
    /** Most bytes of a line. */
    public static final int LONGEST_LINE = 1024 * 1024;

    private static final int CHUNK = 200;
    private static final int MOST_PROBLEMS = 1000;

    private final AccountStore store;
    private final Instant now;
    private final List<Account> chunk = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int lastLine;
    private int lastStored;

    private AccountImport(AccountStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /** Why a line was not taken; {@code line} counts from 1. */
    public record LineProblem(int line, List<Problem> errors) {
        /** Copies the list. */
        public LineProblem {
            errors = List.copyOf(errors);
        }
    }

    /**
     * What became of an import.
     *
     * @param accepted lines whose account is kept
     * @param rejected lines with faults
     * @param problems the first thousand faulty lines
     * @param storedThrough the line through which everything without fault is kept
     * @param interruption why the rest was not read or kept, null when all was
     */
    public record Outcome(
            int accepted,
            int rejected,
            List<LineProblem> problems,
            int storedThrough,
            @Nullable Interruption interruption) {
        /** Copies the list. */
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** What ended an import before its stream did. */
    public enum Interruption {
        /** The stream broke off. */
        STREAM_BROKEN,
        /** The store stopped answering. */
        STORE_UNAVAILABLE
    }

    /** Reads a stream to its end and keeps what is fit. */
    public static Outcome run(InputStream in, AccountStore store, InstantSource clock) {
        return new AccountImport(store, clock.instant()).run(new NdjsonLines(in, LONGEST_LINE));
    }

    private Outcome run(NdjsonLines lines) {
        try {
            read(lines);
            commit();
            return outcome(null);
        } catch (UncheckedIOException e) {
            return afterBreak();
        } catch (StoreUnavailable e) {
            return outcome(Interruption.STORE_UNAVAILABLE);
        }
    }

    private void read(NdjsonLines lines) {
        while (lines.hasNext()) {
            take(lines.next());
            if (chunk.size() == CHUNK) {
                commit();
            }
        }
    }

    /** What came whole before the stream broke off is kept. */
    private Outcome afterBreak() {
        try {
            commit();
            return outcome(Interruption.STREAM_BROKEN);
        } catch (StoreUnavailable e) {
            return outcome(Interruption.STORE_UNAVAILABLE);
        }
    }

    private void take(NdjsonLines.Line line) {
        lastLine = line.number();
        if (line instanceof NdjsonLines.TooLong tooLong) {
            String message = "The line is longer than " + tooLong.limit() + " bytes. Is a line feed missing?";
            reject(line.number(), List.of(new Problem("", "TOO_LONG", message)));
            return;
        }
        AccountReading reading = AccountReader.read(((NdjsonLines.Text) line).bytes(), now);
        if (reading instanceof AccountReading.Accepted fit) {
            chunk.add(fit.account());
        } else {
            reject(line.number(), ((AccountReading.Rejected) reading).problems());
        }
    }

    private void reject(int line, List<Problem> errors) {
        rejected++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, errors));
        }
    }

    private void commit() {
        if (!chunk.isEmpty()) {
            store.putAll(chunk);
        }
        accepted += chunk.size();
        lastStored = lastLine;
        chunk.clear();
    }

    private Outcome outcome(@Nullable Interruption interruption) {
        return new Outcome(accepted, rejected, problems, lastStored, interruption);
    }
}
