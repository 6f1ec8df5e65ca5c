package io.proffer.http;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.HeaderParam;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client expects of the document it changes. */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

    @HeaderParam("If-Match")
    @Nullable
    String ifMatch;

    @HeaderParam("If-None-Match")
    @Nullable
    String ifNoneMatch;

    /** The version that must be there, 0 for none, null when anything may. */
    public @Nullable Long version() {
        if (ifMatch == null) {
            return "*".equals(ifNoneMatch) ? 0L : null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (tag.matches()) {
            return Long.valueOf(tag.group(1));
        }
        throw new RequestRefused(
                ProblemKind.PRECONDITION_REQUIRED, "If-Match takes the ETag of an answer, such as \"v3\".");
    }

    /**
     * The version that must be there.
     *
     * @throws RequestRefused when none is named
     */
    public long required() {
        Long version = version();
        if (version == null) {
            throw new RequestRefused(
                    ProblemKind.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you saw, such as \"v3\".");
        }
        return version;
    }

    /** The tag of a version. */
    public static String tag(long version) {
        return "\"v" + version + "\"";
    }
}
