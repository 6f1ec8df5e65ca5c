package io.proffer.governance.draft;

import io.proffer.governance.Checks;
import io.proffer.governance.Content;
import io.proffer.governance.Review;
import io.proffer.governance.RulesetStore.Papers;
import io.proffer.governance.kept.Difference;
import io.proffer.governance.kept.KeptFiles;
import io.proffer.governance.kept.Typed;
import io.proffer.json.CanonicalJson;
import io.proffer.reports.Remark;
import io.proffer.rulesets.RulesetFiles;
import java.util.List;

/**
 * Files without fault that may become a draft.
 *
 * @param base what the rest came from
 * @param files all files
 * @param own names of those the author sent
 * @param typed what they say
 * @param difference what is different from the base
 * @param findings what lint found
 * @param notices what reading them brought up
 */
record Candidate(
        Ground base,
        RulesetFiles files,
        List<String> own,
        Typed typed,
        Difference difference,
        List<Remark> findings,
        List<String> notices) {

    Content content() {
        return new Content(typed.hash(), KeptFiles.of(files, own), typed.keys());
    }

    Diagnostics diagnostics() {
        return new Diagnostics(difference.counted(), difference.sentences(), checks().lint(), findings, notices);
    }

    Checks checks() {
        return Checks.of(findings);
    }

    Review review() {
        return Review.of(CanonicalJson.fingerprint(difference), difference.counted());
    }

    Papers papers() {
        return new Papers(CanonicalJson.text(difference), CanonicalJson.text(diagnostics()));
    }
}
