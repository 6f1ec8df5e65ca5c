package io.proffer.ui;

import io.proffer.identity.Identities;
import io.proffer.identity.User;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulesetStatus;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts pages into the frame that all share. */
@Singleton
public class Frame {
    /** Nothing but our own files; pictures may also stand in the styles. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'"
                    + " data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Identities identities;
    private final FormTokens tokens;
    private final ActiveRulebook active;
    private final boolean provider;

    Frame(
            Identities identities,
            FormTokens tokens,
            ActiveRulebook active,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider) {
        this.identities = identities;
        this.tokens = tokens;
        this.active = active;
        this.provider = provider;
    }

    /** What stands around a page of a section. */
    public Shell around(Section section, Visitor visitor) {
        return shell(section, visitor.user(), visitor.theme());
    }

    Shell shell(@Nullable Section section, User user, String theme) {
        List<Section> sections = Section.of(user);
        String alert = sections.contains(Section.OPERATIONS) ? alert() : null;
        return new Shell(
                section, user, sections, theme, tokens.issue(user.name()), identities.toActAs(), provider, alert);
    }

    /** What is wrong with what rules; what served before goes on serving. */
    private @Nullable String alert() {
        RulesetStatus.LastLoad last = active.status().lastLoad();
        if (last == null || last.ok()) {
            return null;
        }
        int problems = last.problems().size();
        return "The last load of the policy failed (" + Formats.PLAIN.moment(last.at()) + ", "
                + (problems == 1 ? "1 problem)." : problems + " problems).");
    }

    /** What stands around a refusal of somebody who is not known. */
    Shell forNobody(String theme) {
        return new Shell(null, new User("", Set.of()), List.of(), theme, "", List.of(), false, null);
    }

    /** A page, or a part of one: of this moment and for this user, so that nobody keeps it. */
    public static Response page(TemplateInstance template) {
        return page(200, template);
    }

    /** A page with another status than 200. */
    public static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "HX-Request, Cookie")
                .build();
    }

    /** Sends the browser to another page after a form. */
    public static Response goTo(String path) {
        return Response.noContent().header("HX-Redirect", path).build();
    }

    /** Has the browser load its page again. */
    static Response again() {
        return Response.noContent().header("HX-Refresh", "true").build();
    }
}
