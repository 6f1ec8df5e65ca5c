package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.memory.Memory;
import io.proffer.json.CanonicalJson;
import java.nio.charset.StandardCharsets;

/** The memory of a decision as text: kept beside the account it was made from, and read back for a replay. */
final class KeptMemory {
    private KeptMemory() {}

    static String text(Memory memory) {
        return CanonicalJson.text(memory);
    }

    /**
     * The memory of a text.
     *
     * @throws IllegalStateException when it is not one that was kept
     */
    static Memory read(String text) {
        return CanonicalJson.readBack(text, Memory.class);
    }

    /** The fingerprint of all a decision is made from; that of the account alone when nothing is remembered. */
    static String contextHash(StoredAccount account, Memory memory) {
        if (memory.equals(Memory.NONE)) {
            return account.hash();
        }
        String both = account.hash() + '\n' + text(memory);
        return CanonicalJson.fingerprint(both.getBytes(StandardCharsets.UTF_8));
    }
}
