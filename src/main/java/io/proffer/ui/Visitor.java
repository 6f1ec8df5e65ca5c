package io.proffer.ui;

import io.proffer.http.access.Caller;
import io.proffer.identity.Permission;
import io.proffer.identity.User;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** Who looks at a page, and how they want to see it. */
public final class Visitor {
    static final String THEME_COOKIE = "proffer-theme";

    @BeanParam
    Caller caller = new Caller();

    @CookieParam(THEME_COOKIE)
    @Nullable
    String theme;

    @HeaderParam("HX-Request")
    @Nullable
    String htmx;

    /** A visitor that no request brought. */
    static Visitor withoutRequest(User user) {
        Visitor visitor = new Visitor();
        visitor.caller = Caller.withoutRequest(user);
        return visitor;
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** The user. */
    public User user() {
        return caller.identity();
    }

    /** The name of the user. */
    public String name() {
        return user().name();
    }

    /** True when the user has a permission that the address itself does not need. */
    public boolean may(Permission permission) {
        return user().may(permission);
    }

    /** True when only a part of the page is wanted. */
    public boolean wantsFragment() {
        return htmx != null;
    }

    /** {@code light} or {@code dark} where the user chose one, otherwise {@code auto}. */
    String theme() {
        return "light".equals(theme) || "dark".equals(theme) ? theme : "auto";
    }
}
