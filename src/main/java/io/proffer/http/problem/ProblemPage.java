package io.proffer.http.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import java.util.Optional;

/** Says a problem to people, where a request came from a page. */
public interface ProblemPage {

    /** The problem as a page; empty where the request came from a program. */
    Optional<Body> of(ProblemDocument problem, ContainerRequestContext request);

    /**
     * What is sent instead of the problem document.
     *
     * @param type its media type
     * @param text the text
     * @param headers headers beside it
     */
    record Body(String type, String text, Map<String, String> headers) {
        /** Copies the headers. */
        public Body {
            headers = Map.copyOf(headers);
        }
    }
}
