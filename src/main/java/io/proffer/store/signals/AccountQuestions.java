package io.proffer.store.signals;

import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.signals.SignalStore;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is asked of the overrides and signals of one account. */
public final class AccountQuestions {
    private static final String OVERRIDES =
            "select id, kind, family, offer_key, channel, reason, created_by, created_at,"
                    + " case when approved_at <= ? then approved_by end as approved_by, expires_at from account_override"
                    + " where account_id = ? and created_at <= ? and expires_at > ? and (removed_at is null or removed_at > ?)"
                    + " order by created_at, id";
    private static final String SIGNALS = """
            select id, type, occurred_at, feature_key, contact_role, about_key, nps_score from (
                select s.*, row_number() over (partition by type order by occurred_at desc, id) as newest
                from signal s where account_id = ? and occurred_at > ? and occurred_at <= ? and expires_at > ?
            ) ranked where newest <= ? order by occurred_at, id""";

    private AccountQuestions() {}

    /** What stands at an instant, approved by then or not, the oldest first. */
    static Question<List<Override>> standing(String accountId, Instant at) {
        return Question.ofEach(OVERRIDES, AccountQuestions::override, at, accountId, at, at, at);
    }

    /** What takes effect at an instant: what stands, but FORCE_ELIGIBLE only once it is approved. */
    public static Question<List<Override>> active(String accountId, Instant at) {
        Question<List<Override>> standing = standing(accountId, at);
        return new Question<>(
                standing.sql(),
                standing.values(),
                rows -> standing.reading().read(rows).stream()
                        .filter(each -> each.kind() != OverrideKind.FORCE_ELIGIBLE || each.approvedBy() != null)
                        .toList());
    }

    private static Override override(ResultSet row) throws SQLException {
        return new Override(
                row.getString("id"),
                OverrideKind.valueOf(row.getString("kind")),
                row.getString("family"),
                row.getString("offer_key"),
                row.getString("channel"),
                row.getString("reason"),
                row.getString("created_by"),
                Columns.instant(row, "created_at"),
                row.getString("approved_by"),
                Columns.instant(row, "expires_at"));
    }

    /**
     * Signals after an instant, up to another at which they still count, the oldest first; of each type at most the newest
     * {@value SignalStore#MOST_OF_A_TYPE}.
     */
    public static Question<List<SignalSeen>> signals(String accountId, Instant since, Instant until) {
        return Question.ofEach(
                SIGNALS, AccountQuestions::signal, accountId, since, until, until, SignalStore.MOST_OF_A_TYPE);
    }

    private static SignalSeen signal(ResultSet row) throws SQLException {
        return new SignalSeen(
                row.getString("id"),
                row.getString("type"),
                Columns.instant(row, "occurred_at"),
                row.getString("feature_key"),
                row.getString("contact_role"),
                row.getString("about_key"),
                Columns.wholeOrNull(row, "nps_score"));
    }

    /** When an override was last made, approved, removed or came to its end, up to an instant; the epoch when none was. */
    public static Question<Instant> overridesChangedAt(String accountId, Instant now) {
        Question<List<Instant>> each = Question.ofEach(
                "select created_at, approved_at, removed_at, expires_at from account_override where account_id = ?",
                row -> Stream.of(
                                Columns.instantOrNull(row, "created_at"),
                                Columns.instantOrNull(row, "approved_at"),
                                Columns.instantOrNull(row, "removed_at"),
                                Columns.instantOrNull(row, "expires_at"))
                        .filter(Objects::nonNull)
                        .filter(instant -> !instant.isAfter(now))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                accountId);
        return new Question<>(
                each.sql(),
                each.values(),
                rows -> each.reading().read(rows).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** When the last signal came that a decision is due for or was; the epoch when none did. */
    public static Question<Instant> lastDeciding(String accountId) {
        return Question.ofFirst(
                "select received_at from signal where account_id = ? and decides = true order by received_at desc"
                        + " fetch first 1 rows only",
                row -> Columns.instant(row, "received_at"),
                Instant.EPOCH,
                accountId);
    }
}
