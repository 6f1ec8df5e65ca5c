package io.proffer.ui;

import io.proffer.http.access.Caller;
import io.proffer.http.problem.ProblemDocument;
import io.proffer.http.problem.ProblemPage;
import io.proffer.identity.User;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** Refusals of console addresses as pages, or as a notice for a page that is there already. */
@Singleton
class RefusalPages implements ProblemPage {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    /** Wherever the answer was to stand, a refusal stands in the notice of the page. */
    private static final Map<String, String> INTO_NOTICE = Map.of("HX-Retarget", "#notice", "HX-Reswap", "innerHTML");

    private final Frame frame;

    RefusalPages(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Optional<Body> of(ProblemDocument problem, ContainerRequestContext request) {
        if (!FormGuard.isConsole(problem.instance())) {
            return Optional.empty();
        }
        ProblemDocument told = PageWords.of(problem);
        return Optional.of(
                request.getHeaderString("HX-Request") == null
                        ? new Body(HTML, new RefusalPage(shell(request), told).render(), Map.of())
                        : new Body(HTML, new RefusalNotice(told).render(), INTO_NOTICE));
    }

    private Shell shell(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(Visitor.THEME_COOKIE);
        Visitor visitor = new Visitor();
        visitor.theme = cookie == null ? null : cookie.getValue();
        Optional<User> user = Caller.of(request.getSecurityContext());
        return user.map(known -> frame.shell(null, known, visitor.theme()))
                .orElseGet(() -> frame.forNobody(visitor.theme()));
    }
}
