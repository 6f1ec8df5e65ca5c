package io.proffer.api.audit;

import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.http.Choices;
import io.proffer.http.Instants;
import io.proffer.http.Paging;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries a client asks for. */
public final class AuditQuery {
    @QueryParam("subjectKind")
    @Parameter(schema = @Schema(implementation = AuditSubject.Kind.class))
    @Nullable
    String subjectKind;

    @QueryParam("subject")
    @Nullable
    String subject;

    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    AuditLog.Query of(Paging paging) {
        AuditSubject.Kind kind =
                subjectKind == null ? null : Choices.oneOf("subjectKind", subjectKind, AuditSubject.Kind.values());
        return new AuditLog.Query(
                new AuditLog.Subject(kind, subject, accountId),
                actor,
                Instants.parse("from", from),
                Instants.parse("to", to),
                paging.place(),
                paging.limit());
    }
}
