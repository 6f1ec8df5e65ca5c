package io.proffer.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Follows a chain from its beginning and stops at the first entry that somebody changed, added, moved or took away. */
public final class ChainCheck {
    private static final int AT_ONCE = 1000;

    private final Map<String, Long> erased = new TreeMap<>();
    private AuditHead head = AuditHead.BEGINNING;
    private long without;

    private ChainCheck() {}

    /** What a check found. */
    public sealed interface Verdict {
        /** True when nothing was changed. */
        boolean intact();
    }

    /**
     * Nothing was changed.
     *
     * @param entries entries followed
     * @param erased how many of them have lost their particulars by an erasure that stands in the chain
     * @param head hash of the last one; kept elsewhere, it proves later that none was cut off
     */
    public record Intact(boolean intact, long entries, long erased, String head) implements Verdict {}

    /**
     * Something was changed.
     *
     * @param sequence first place where the chain does not hold
     * @param reason what does not hold there
     */
    public record Broken(boolean intact, long sequence, String reason) implements Verdict {}

    /** Follows the chain of a store to the end it had when the check began. */
    public static Verdict of(AuditLog log) {
        return of(log, log.head(), followed -> {});
    }

    /** Follows the chain of a store to an end, and tells again and again how far it is. */
    static Verdict of(AuditLog log, AuditHead end, LongConsumer followed) {
        ChainCheck check = new ChainCheck();
        Broken broken = null;
        while (broken == null && check.head.sequence() < end.sequence()) {
            int limit = (int) Math.min(AT_ONCE, end.sequence() - check.head.sequence());
            List<AuditEntry> entries = log.after(check.head.sequence(), limit);
            broken = entries.isEmpty() ? check.cutOff() : check.follow(entries.iterator());
            followed.accept(check.head.sequence());
        }
        return check.verdict(broken, end);
    }

    /**
     * Follows entries that come from elsewhere.
     *
     * @param end where the chain is known to end, null when that is not known
     */
    public static Verdict of(Iterator<AuditEntry> entries, @Nullable AuditHead end) {
        ChainCheck check = new ChainCheck();
        return check.verdict(check.follow(entries), end);
    }

    private @Nullable Broken follow(Iterator<AuditEntry> entries) {
        Broken broken = null;
        while (broken == null && entries.hasNext()) {
            broken = next(entries.next());
        }
        return broken;
    }

    private @Nullable Broken next(AuditEntry entry) {
        if (entry.sequence() != head.sequence() + 1) {
            return broken("The entry is missing; the next one is " + entry.sequence() + ".");
        }
        if (!entry.prev().equals(head.hash())) {
            return broken("The entry does not follow the one before it.");
        }
        if (!entry.isSealed()) {
            return broken("The entry is not what was written.");
        }
        if (!entry.keepsDetails()) {
            return broken("The details are not what was written.");
        }
        account(entry);
        head = entry.head();
        return null;
    }

    /** Details may be gone only where a later entry says that they were erased. */
    private void account(AuditEntry entry) {
        String account = entry.subject().accountId();
        if (entry.details() == null) {
            without++;
            erased.putIfAbsent(account == null ? "" : account, entry.sequence());
        }
        if (account != null && entry.action().equals(AuditAction.ACCOUNT_PERSONAL_DATA_ERASED.code())) {
            erased.remove(account);
        }
    }

    private Verdict verdict(@Nullable Broken broken, @Nullable AuditHead end) {
        if (broken != null) {
            return broken;
        }
        if (end != null && !end.equals(head)) {
            return head.sequence() < end.sequence()
                    ? cutOff()
                    : new Broken(false, head.sequence(), "The end of the chain is not where it was noted.");
        }
        return erased.values().stream()
                .min(Long::compare)
                .<Verdict>map(sequence -> new Broken(false, sequence, "The details are gone, and no erasure says why."))
                .orElseGet(() -> new Intact(true, head.sequence(), without, head.hash()));
    }

    private Broken cutOff() {
        return broken("The entry is missing; the chain was cut off here.");
    }

    private Broken broken(String reason) {
        return new Broken(false, head.sequence() + 1, reason);
    }
}
