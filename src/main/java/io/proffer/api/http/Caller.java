package io.proffer.api.http;

import io.proffer.api.problem.RequestRefused;
import io.proffer.json.Problem;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who makes a request: the one place that knows how a user is named. */
public final class Caller {
    private static final String NOBODY_NAMED = "local";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:@+~-]{1,100}");

    @HeaderParam("X-Proffer-User")
    @Nullable
    String user;

    /**
     * The user, {@code local} when none is named.
     *
     * @throws RequestRefused when the name is not one
     */
    public String user() {
        if (user == null) {
            return NOBODY_NAMED;
        }
        if (NAME.matcher(user).matches()) {
            return user;
        }
        throw RequestRefused.faulty(List.of(new Problem(
                "", "BAD_FORM", "X-Proffer-User is a name of at most 100 letters, digits and . _ : @ + ~ -.")));
    }
}
