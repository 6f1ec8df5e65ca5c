package io.proffer.ui.operations;

import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.http.Choices;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Which entries are looked for. */
public final class AuditFilter {
    private static final int PAGE = 50;

    @QueryParam("kind")
    @DefaultValue("")
    String kind = "";

    @QueryParam("subject")
    @DefaultValue("")
    String subject = "";

    @QueryParam("account")
    @DefaultValue("")
    String account = "";

    @QueryParam("actor")
    @DefaultValue("")
    String actor = "";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("after")
    @DefaultValue("0")
    long after;

    /** What the subject is. */
    public String kind() {
        return kind;
    }

    /** Id of the subject. */
    public String subject() {
        return subject;
    }

    /** Id of the account. */
    public String account() {
        return account;
    }

    /** Who did it. */
    public String actor() {
        return actor;
    }

    /** The first day. */
    public String from() {
        return from;
    }

    AuditLog.Query query() {
        AuditSubject.Kind of = kind.isBlank() ? null : Choices.oneOf("kind", kind, AuditSubject.Kind.values());
        return new AuditLog.Query(
                new AuditLog.Subject(of, text(subject), text(account)), text(actor), begin(), null, after, PAGE);
    }

    /** The beginning of the day; what is no day asks for nothing. */
    private @Nullable Instant begin() {
        try {
            return from.isBlank()
                    ? null
                    : LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
