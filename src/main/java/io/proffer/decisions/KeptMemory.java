package io.proffer.decisions;

import io.proffer.accounts.StoredAccount;
import io.proffer.engine.memory.Memory;
import io.proffer.json.CanonicalJson;
import io.proffer.json.PackedJson;
import java.nio.charset.StandardCharsets;

/**
 * The memory of a decision as it is kept beside the account it was made from, and read back for a replay.
 *
 * @param memory what is remembered
 * @param json the same as JSON
 */
record KeptMemory(Memory memory, PackedJson json) {
    static KeptMemory of(Memory memory) {
        return new KeptMemory(memory, PackedJson.of(memory));
    }

    /**
     * A memory that was kept.
     *
     * @throws IllegalStateException when it is not one that was kept
     */
    static KeptMemory read(PackedJson json) {
        return new KeptMemory(CanonicalJson.readBack(json.bytes(), Memory.class), json);
    }

    /** The fingerprint of all a decision is made from; that of the account alone when nothing is remembered. */
    String contextHash(StoredAccount account) {
        if (memory.equals(Memory.NONE)) {
            return account.hash();
        }
        String both = account.hash() + '\n' + json.text();
        return CanonicalJson.fingerprint(both.getBytes(StandardCharsets.UTF_8));
    }
}
