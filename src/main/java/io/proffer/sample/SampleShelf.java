package io.proffer.sample;

import io.proffer.engine.account.Account;
import java.util.List;

/** Where sample accounts are kept among all others. */
public interface SampleShelf {

    /** The accounts kept under these ids, in any order; ids that are not known are left out. */
    List<Account> find(List<String> ids);

    /** Keeps accounts under their ids, new ones and those that were there before, all or none. */
    void keep(List<Account> accounts);
}
