package io.proffer.sample;

import io.proffer.accounts.AccountDocument;
import java.util.List;
import java.util.Map;

/** Where sample accounts are kept among all others. */
public interface SampleShelf {

    /** The canonical documents kept under these ids, by id; ids that are not known are left out. */
    Map<String, String> find(List<String> ids);

    /** Keeps documents under their ids, new ones and those that were there before, all or none. */
    void keep(List<AccountDocument> documents);
}
