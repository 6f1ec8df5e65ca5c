package io.proffer.ui.operations;

import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.audit.Verification;
import io.proffer.audit.trail.AuditLines;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;

/** Shows the audit log, and follows its chain. */
@Path("/console/operations/audit")
public class AuditPages implements FirstLook {
    private final Frame frame;
    private final AuditLog log;
    private final Verification verification;

    AuditPages(Frame frame, AuditLog log, Verification verification) {
        this.frame = frame;
        this.log = log;
        this.verification = verification;
    }

    @GET
    @Needs(Permission.READ_AUDIT)
    public Response search(@BeanParam AuditFilter filter, @BeanParam Visitor visitor) {
        AuditLog.Page page = log.newest(filter.query());
        return Frame.page(new AuditPage(
                frame.around(Section.OPERATIONS, visitor),
                page.entries().stream().map(AuditPage.Line::of).toList(),
                page.next(),
                Stream.of(AuditSubject.Kind.values())
                        .map(AuditSubject.Kind::name)
                        .toList(),
                filter,
                VerificationView.of(verification.latest())));
    }

    /** The whole log as programs get it, who have their own address for it. */
    @GET
    @Path("/export")
    @Needs(Permission.READ_AUDIT)
    public Response export() {
        StreamingOutput lines = out -> AuditLines.write(log, out);
        return Response.ok(lines, "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public void look(Visitor visitor) {
        search(new AuditFilter(), visitor);
    }

    @POST
    @Path("/verification")
    @Needs(Permission.READ_AUDIT)
    public Response verify() {
        return Frame.page(new VerificationPanel(VerificationView.of(verification.begin())));
    }

    @GET
    @Path("/verification")
    @Needs(Permission.READ_AUDIT)
    public Response progress() {
        return Frame.page(new VerificationPanel(VerificationView.of(verification.latest())));
    }
}
