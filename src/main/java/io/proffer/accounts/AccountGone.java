package io.proffer.accounts;

/** An account was erased while something was to be kept of it; nothing was kept. */
public final class AccountGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;

    /** The account of an id is gone. */
    public AccountGone(String id) {
        super("There is no account \"" + id + "\".");
        this.id = id;
    }

    /** Id of the account. */
    public String id() {
        return id;
    }
}
