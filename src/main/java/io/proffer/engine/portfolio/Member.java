package io.proffer.engine.portfolio;

import io.proffer.engine.account.Account;

/**
 * An account of a portfolio.
 *
 * @param account the account document
 * @param contextHash {@code sha256:…} of the canonical document
 */
public record Member(Account account, String contextHash) {}
