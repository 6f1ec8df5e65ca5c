package io.proffer.accounts;

import java.util.List;
import java.util.Map;

/** The kept accounts as text, for whoever need not know what it says. Each call is one transaction, as with the store. */
public interface AccountDocuments {

    /** The documents of the accounts of some ids, by id; what is not known is left out. */
    Map<String, String> documents(List<String> ids);

    /** Keeps many documents, all or none; whoever has them knows that they are canonical. */
    void putDocuments(List<AccountDocument> documents);
}
