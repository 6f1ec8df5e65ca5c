package io.proffer.ui;

import io.proffer.identity.Permission;
import io.proffer.identity.User;
import java.util.Arrays;
import java.util.List;

/** The sections of the console, in the order of its navigation. */
public enum Section {
    ACCOUNTS("Accounts", "/console/accounts", "accounts", Permission.READ_ACCOUNTS),
    WHAT_IF("What if", "/console/what-if", "what-if", Permission.DECIDE),
    POLICY("Policy", "/console/policy", "policy", Permission.READ_POLICY),
    UPGRADES("Upgrades", "/console/upgrades", "upgrades", Permission.READ_ACCOUNTS),
    OFFERS("Offers", "/console/offers", "offers", Permission.READ_POLICY),
    OPERATIONS("Operations", "/console/operations", "operations", Permission.READ_EVENTS),
    BUDGETS("Budgets", "/console/budgets", "budgets", Permission.READ_BUDGETS),
    PLAYBOOK("Playbook", "/console/playbook", "playbook", Permission.READ_POLICY);

    private final String title;
    private final String path;
    private final String icon;
    private final Permission permission;

    Section(String title, String path, String icon, Permission permission) {
        this.title = title;
        this.path = path;
        this.icon = icon;
        this.permission = permission;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where it is. */
    public String path() {
        return path;
    }

    /** Its symbol in {@code symbols.html}. */
    public String icon() {
        return icon;
    }

    /** The sections that a user may enter. */
    static List<Section> of(User user) {
        return Arrays.stream(values())
                .filter(section -> user.may(section.permission))
                .toList();
    }
}
