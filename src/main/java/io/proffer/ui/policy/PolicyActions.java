package io.proffer.ui.policy;

import io.proffer.governance.Order;
import io.proffer.governance.RulesetState;
import io.proffer.governance.TransitionAnswer;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.governance.draft.Drafts;
import io.proffer.governance.draft.Upload;
import io.proffer.governance.review.Transition;
import io.proffer.governance.review.Transitions;
import io.proffer.http.Choices;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Downloads;
import io.proffer.http.governance.DraftRefusals;
import io.proffer.http.governance.Persons;
import io.proffer.http.governance.StepRights;
import io.proffer.http.governance.TransitionRefusals;
import io.proffer.http.governance.UploadForm;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.ui.Frame;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes drafts, takes in workbooks, and brings rulesets from one state to the next. */
@Path("/console/policy")
public class PolicyActions {
    private final Drafts drafts;
    private final Transitions transitions;

    PolicyActions(Drafts drafts, Transitions transitions) {
        this.drafts = drafts;
        this.transitions = transitions;
    }

    /** A draft over what rules, or over another ruleset, that differs in nothing yet; its cells are changed in the grid. */
    @POST
    @Path("/drafts")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @FormParam("base") @Nullable String base,
            @FormParam("table") @Nullable String table,
            @FormParam("comment") @Nullable String comment,
            @BeanParam Caller caller) {
        Upload upload = new Upload(List.of(), blankToNull(base), null, blankToNull(comment));
        DraftAnswer answer = drafts.create(upload, caller.user());
        if (answer instanceof DraftAnswer.Stored stored) {
            String page = page(stored.ruleset().id());
            return Frame.goTo(table == null || table.isBlank() ? page : page + "/tables/" + table);
        }
        throw DraftRefusals.of(answer);
    }

    @POST
    @Path("/uploads")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@BeanParam UploadForm form, @BeanParam Caller caller) {
        return taken(drafts.create(sent(form), caller.user()));
    }

    @POST
    @Path("/{id}/uploads")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response revise(@PathParam("id") String id, @BeanParam UploadForm form, @BeanParam Caller caller) {
        Upload upload = sent(form);
        return taken(drafts.revise(new Order(id, null, caller.user(), upload.comment()), upload));
    }

    /** The workbooks of a form with what is wrong written into their cells. */
    @POST
    @Path("/annotated")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response annotate(@BeanParam UploadForm form) {
        DraftAnswer answer = drafts.annotate(sent(form));
        if (answer instanceof DraftAnswer.Annotated annotated) {
            return Downloads.of(annotated.files(), "annotated.zip");
        }
        throw DraftRefusals.of(answer);
    }

    /** A file of another kind would be read as a workbook, and its faults would stand under a name it has not. */
    private static Upload sent(UploadForm form) {
        List<Problem> others = form.names().stream()
                .filter(name -> !name.isEmpty() && !isTable(name))
                .map(name -> new Problem(
                        "/file",
                        "NOT_XLSX",
                        "'" + name + "' is neither a workbook (.xlsx) nor a CSV file (.csv)."
                                + " Save it as one of the two, and choose that."))
                .toList();
        if (!others.isEmpty()) {
            throw RequestRefused.faulty(others);
        }
        Upload upload = form.upload();
        if (upload.files().isEmpty()) {
            throw RequestRefused.faulty(
                    List.of(new Problem("/file", "REQUIRED", "Choose a workbook, or drop one here.")));
        }
        return upload;
    }

    private static boolean isTable(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith(".xlsx") || plain.endsWith(".csv");
    }

    private static Response taken(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Stored stored) {
            return Frame.goTo(page(stored.ruleset().id()));
        }
        if (answer instanceof DraftAnswer.Faulty faulty) {
            return Frame.page(422, UploadFaults.of(faulty));
        }
        throw DraftRefusals.of(answer);
    }

    @POST
    @Path("/{id}/steps")
    @Needs(Permission.GOVERN_RULESETS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(@PathParam("id") String id, @BeanParam StepForm form, @BeanParam Caller caller) {
        RulesetState to = Choices.oneOf("to", String.valueOf(form.to), RulesetState.values());
        caller.mustHaveOneOf(StepRights.of(to).roles());
        String comment = blankToNull(form.comment);
        Order order = new Order(id, null, caller.user(), comment);
        Transition wish =
                new Transition(to, comment, form.contentHash, form.diffHash, null, instant(form.effectiveFrom));
        TransitionAnswer answer = transitions.to(order, wish, Persons.of(caller));
        if (answer instanceof TransitionAnswer.Done done) {
            return Frame.goTo(page(done.ruleset().id()));
        }
        throw TransitionRefusals.of(answer);
    }

    /** What the form of a step says. */
    public static final class StepForm {
        @FormParam("to")
        @Nullable
        String to;

        @FormParam("comment")
        @Nullable
        String comment;

        @FormParam("contentHash")
        @Nullable
        String contentHash;

        @FormParam("diffHash")
        @Nullable
        String diffHash;

        /** Local to UTC, as the browser's field writes it. */
        @FormParam("effectiveFrom")
        @Nullable
        String effectiveFrom;
    }

    private static @Nullable Instant instant(@Nullable String local) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "/effectiveFrom", "BAD_FORM", "'" + local + "' is no day and time such as 2026-04-01T06:00.")));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String page(String id) {
        return "/console/policy/" + id;
    }
}
