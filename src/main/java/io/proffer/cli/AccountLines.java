package io.proffer.cli;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.portfolio.Member;
import io.proffer.json.CanonicalJson;
import io.proffer.json.NdjsonLines;
import io.proffer.json.Problem;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of an NDJSON stream; a line that is no account is handed to the remarks and skipped. Input that breaks off
 * surfaces as {@link UnreadableInput} from {@link #hasNext()}.
 */
final class AccountLines implements Iterator<Member> {
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final NdjsonLines lines;
    private final Instant asOf;
    private final Remarks remarks;
    private @Nullable Member next;
    private int line;

    /** What is said about lines that cannot be used. */
    @FunctionalInterface
    interface Remarks {
        /** A line was skipped for these faults, at least one. */
        void refused(int line, List<Problem> problems);
    }

    AccountLines(InputStream in, Instant asOf, Remarks remarks) {
        this.lines = new NdjsonLines(in, LONGEST_LINE);
        this.asOf = asOf;
        this.remarks = remarks;
    }

    /** The line of the account that {@link #next()} gave last, from 1. */
    int line() {
        return line;
    }

    @Override
    public boolean hasNext() {
        while (next == null && hasLine()) {
            next = read(lines.next());
        }
        return next != null;
    }

    private boolean hasLine() {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw new UnreadableInput(e.getCause());
        }
    }

    @Override
    public Member next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more accounts.");
        }
        Member member = next;
        next = null;
        return member;
    }

    private @Nullable Member read(NdjsonLines.Line read) {
        line = read.number();
        if (read instanceof NdjsonLines.Text text) {
            return read(text);
        }
        remarks.refused(
                line,
                List.of(new Problem(
                        "",
                        "TOO_LONG",
                        "The line is longer than " + LONGEST_LINE
                                + " bytes. Write one account document on each line.")));
        return null;
    }

    private @Nullable Member read(NdjsonLines.Text text) {
        AccountReading reading = AccountReader.read(text.bytes(), asOf);
        if (reading instanceof AccountReading.Rejected rejected) {
            remarks.refused(line, rejected.problems());
            return null;
        }
        Account account = ((AccountReading.Accepted) reading).account();
        return new Member(account, CanonicalJson.fingerprint(account));
    }
}
