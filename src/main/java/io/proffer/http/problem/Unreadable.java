package io.proffer.http.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What no address, no header of a body and no form may hold, although a parser or a store would only stumble over it. */
class Unreadable {
    /** Before other filters read what is refused here. */
    private static final int FIRST = Priorities.AUTHENTICATION;

    private static final String NOTHING = "%00";
    private static final String AS_IT_IS = "identity";
    private static final String FRAMEWORK = "org.jboss.resteasy.reactive.";
    private static final Pattern FORM = Pattern.compile("FormUrlEncoded|FormEncodedDataParser|MultiPart|Multipart");

    private final CurrentVertxRequest request;

    Unreadable(CurrentVertxRequest request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true, priority = FIRST)
    void refuse(ContainerRequestContext message) {
        String uri = request.getCurrent().request().uri();
        if (uri.contains(NOTHING)) {
            throw malformed("The address holds the character U+0000 (%00), which no text may hold. Leave it out.");
        }
        if (uri.split("\\?", 2)[0].indexOf(';') >= 0) {
            throw malformed("The path holds a semicolon, and what follows it would be cut off. Write it as %3B.");
        }
        body(message);
    }

    private static void body(ContainerRequestContext message) {
        try {
            message.getMediaType();
        } catch (IllegalArgumentException e) {
            throw malformed("The Content-Type cannot be read. Send a media type such as application/json.");
        }
        String encoding = message.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase(AS_IT_IS)) {
            // Limits count the bytes of a body as they come.
            throw new RequestRefused(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "The body is encoded as " + encoding + ". Send it as it is, without Content-Encoding.");
        }
    }

    private static RequestRefused malformed(String detail) {
        return new RequestRefused(ProblemKind.MALFORMED_REQUEST, detail);
    }

    /** True when the framework could not take a form apart, which it says like a bug. */
    static boolean isForm(Throwable failure) {
        return (failure instanceof IllegalArgumentException || failure instanceof IOException)
                && Stream.of(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> name.startsWith(FRAMEWORK))
                        .anyMatch(name -> FORM.matcher(name).find());
    }
}
