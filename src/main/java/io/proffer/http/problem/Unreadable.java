package io.proffer.http.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What no address and no form may hold, although a parser or a store would only stumble over it. */
class Unreadable {
    private static final String NOTHING = "%00";
    private static final String FRAMEWORK = "org.jboss.resteasy.reactive.";
    private static final Pattern FORM = Pattern.compile("FormUrlEncoded|FormEncodedDataParser");

    private final CurrentVertxRequest request;

    Unreadable(CurrentVertxRequest request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true)
    void refuse() {
        if (request.getCurrent().request().uri().contains(NOTHING)) {
            throw new RequestRefused(
                    ProblemKind.MALFORMED_REQUEST,
                    "The address holds the character U+0000 (%00), which no text may hold. Leave it out.");
        }
    }

    /** True when the framework could not take a form apart, which it says like a bug. */
    static boolean isForm(Throwable failure) {
        return failure instanceof IllegalArgumentException
                && Stream.of(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> name.startsWith(FRAMEWORK))
                        .anyMatch(name -> FORM.matcher(name).find());
    }
}
