package io.proffer.identity;

import static io.proffer.identity.Role.ADMIN;
import static io.proffer.identity.Role.APPROVER;
import static io.proffer.identity.Role.AUDITOR;
import static io.proffer.identity.Role.AUTHOR;
import static io.proffer.identity.Role.CSM;
import static io.proffer.identity.Role.CSM_MANAGER;
import static io.proffer.identity.Role.DEAL_DESK;
import static io.proffer.identity.Role.FINANCE;
import static io.proffer.identity.Role.OPERATOR;
import static io.proffer.identity.Role.SERVICE;
import static io.proffer.identity.Role.VIEWER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done, and by which roles; any one of them is enough. */
public enum Permission {
    /** The end of one's own session; one needs no role to leave. */
    SIGN_OUT(),
    /** Catalogue, tables, vocabulary, rulesets: what the policy says. */
    READ_POLICY(Role.values()),
    /** Accounts, their decisions, propositions, overrides and prices. */
    READ_ACCOUNTS(Role.values()),
    /** What other systems know of accounts, and what happens at them. */
    WRITE_ACCOUNTS(SERVICE, OPERATOR, ADMIN),
    /** All that is kept of an account, for good. */
    ERASE_ACCOUNTS(OPERATOR, ADMIN),
    /** What a customer wants to reach. */
    NOTE_OBJECTIVES(CSM, CSM_MANAGER, SERVICE, OPERATOR, ADMIN),
    /** A decision that is kept, or a trial of one. */
    DECIDE(CSM, CSM_MANAGER, AUTHOR, DEAL_DESK, OPERATOR, SERVICE, ADMIN),
    /** What stands for an account; decided anew when it has to be. */
    ASK_RECOMMENDATIONS(VIEWER, CSM, CSM_MANAGER, DEAL_DESK, OPERATOR, SERVICE, ADMIN),
    /** That an offer was shown, accepted, declined. */
    REPORT_RESPONSES(CSM, CSM_MANAGER, DEAL_DESK, SERVICE, OPERATOR),
    WITHDRAW_PROPOSITIONS(CSM, CSM_MANAGER, DEAL_DESK, OPERATOR),
    /** Orders that wait; which of these roles is enough depends on the level, see {@link ApprovalLevel}. */
    APPROVE_ORDERS(CSM_MANAGER, DEAL_DESK, FINANCE),
    WRITE_OVERRIDES(CSM, CSM_MANAGER),
    APPROVE_OVERRIDES(CSM_MANAGER),
    /** Quotes and value cases, which promise nothing. */
    PRICE(CSM, CSM_MANAGER, AUTHOR, DEAL_DESK, FINANCE, OPERATOR, SERVICE),
    REQUEST_EXCEPTIONS(CSM, CSM_MANAGER, DEAL_DESK),
    READ_BUDGETS(CSM_MANAGER, AUTHOR, APPROVER, DEAL_DESK, FINANCE, OPERATOR, AUDITOR, ADMIN),
    READ_EXPERIMENTS(APPROVER, OPERATOR, AUDITOR, ADMIN),
    /** Who is held out: who treats customers must not know. */
    SEE_HOLDOUT(APPROVER, OPERATOR, AUDITOR, ADMIN),
    /** The feed that other systems follow. */
    READ_EVENTS(SERVICE, OPERATOR, AUDITOR, ADMIN),
    READ_AUDIT(AUDITOR, ADMIN),
    /** Drafts: upload, change, submit. */
    EDIT_RULESETS(AUTHOR),
    /** Agree to a ruleset of somebody else, or not. */
    REVIEW_RULESETS(APPROVER, CSM_MANAGER, DEAL_DESK, FINANCE, OPERATOR),
    /** Any step of a ruleset; which of these roles is enough depends on the step. Tests and simulations of them. */
    GOVERN_RULESETS(AUTHOR, APPROVER, CSM_MANAGER, DEAL_DESK, FINANCE, OPERATOR, ADMIN),
    ACTIVATE_RULESETS(OPERATOR, ADMIN),
    /** Who may come with a key. */
    MANAGE_KEYS(ADMIN),
    /** Who is told of what happens. */
    MANAGE_WEBHOOKS(OPERATOR, ADMIN);

    private static final Set<Permission> ABOUT_ALL =
            EnumSet.of(WRITE_ACCOUNTS, ERASE_ACCOUNTS, READ_EVENTS, READ_AUDIT, MANAGE_KEYS, MANAGE_WEBHOOKS);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(List.of(roles));
    }

    /** True when it concerns all accounts together: whoever may see some only has not got it. */
    public boolean isAboutAllAccounts() {
        return ABOUT_ALL.contains(this);
    }

    /** True when everybody has it who is signed in, with a role or without. */
    public boolean isForEverybody() {
        return this == SIGN_OUT;
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
