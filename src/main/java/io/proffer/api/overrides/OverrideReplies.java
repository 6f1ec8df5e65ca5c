package io.proffer.api.overrides;

import io.proffer.engine.memory.Override;
import io.proffer.http.refusals.OverrideRefusals;
import io.proffer.overrides.Overrides;

/** Says over HTTP what became of an override. */
final class OverrideReplies {
    private OverrideReplies() {}

    static Override standing(Overrides.Answer answer) {
        if (answer instanceof Overrides.Stands stands) {
            return stands.override();
        }
        throw OverrideRefusals.of(answer);
    }

    static void removed(Overrides.Answer answer) {
        if (!(answer instanceof Overrides.Removed)) {
            throw OverrideRefusals.of(answer);
        }
    }
}
