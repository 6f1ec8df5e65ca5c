package io.proffer.http;

import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters that take one of a few names. */
public final class Choices {
    private Choices() {}

    /**
     * The constant a parameter names.
     *
     * @throws RequestRefused when it names none; the problem lists the allowed names and the nearest one
     */
    public static <E extends Enum<E>> E oneOf(String parameter, String name, E[] values) {
        List<String> allowed = Arrays.stream(values).map(Enum::name).toList();
        int index = allowed.indexOf(name);
        if (index >= 0) {
            return values[index];
        }
        throw unknown(parameter, name, allowed);
    }

    /**
     * The names of a list such as {@code id,state}, none when there is no list.
     *
     * @throws RequestRefused when one is not allowed
     */
    public static List<String> names(String parameter, @Nullable String list, List<String> allowed) {
        List<String> names = list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::trim).toList();
        names.stream().filter(name -> !allowed.contains(name)).findFirst().ifPresent(name -> {
            throw unknown(parameter, name, allowed);
        });
        return names;
    }

    /** The refusal of a name that is not allowed; it lists those that are, and the nearest one. */
    public static RequestRefused unknown(String parameter, String name, List<String> allowed) {
        return RequestRefused.faulty(List.of(Problem.unknown("/" + parameter, name, allowed)));
    }
}
