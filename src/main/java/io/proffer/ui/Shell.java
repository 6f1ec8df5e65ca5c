package io.proffer.ui;

import io.proffer.identity.Role;
import io.proffer.identity.User;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param section the section the page belongs to, null for none
 * @param user who looks
 * @param sections where the user may go
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param token proves to forms that this page asked for them
 * @param others whom the user may act as; empty where nobody's word counts
 * @param leavable true where a session was begun that the user can end
 * @param alert what has to be looked after now, for those who may; null when all is well
 */
public record Shell(
        @Nullable Section section,
        User user,
        List<Section> sections,
        String theme,
        String token,
        List<User> others,
        boolean leavable,
        @Nullable String alert) {
    /** Copies the lists. */
    public Shell {
        sections = List.copyOf(sections);
        others = List.copyOf(others);
    }

    /** The roles of the user in words. */
    public String roles() {
        return roles(user);
    }

    /** The roles of a user in words. */
    public String roles(User someone) {
        return someone.roles().size() == Role.values().length
                ? "every role"
                : someone.roles().stream().sorted().map(Role::code).collect(Collectors.joining(", "));
    }

    /** True for the section the page belongs to. */
    public boolean isIn(Section some) {
        return some == section;
    }

    /** What stands for the user where the name has no room. */
    public String initial() {
        return user.name().isEmpty() ? "" : user.name().substring(0, 1);
    }

    /** True when something is wrong that this page does not speak of anyway. */
    public boolean alarmed() {
        return alert != null && section != Section.OPERATIONS;
    }

    /** True where the user may act as somebody else. */
    public boolean embedded() {
        return !others.isEmpty();
    }

    /** The theme that the toggle leads to. */
    public String otherTheme() {
        return switch (theme) {
            case "light" -> "dark";
            case "dark" -> "auto";
            default -> "light";
        };
    }
}
