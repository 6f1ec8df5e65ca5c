package io.proffer.governance.draft;

import io.proffer.governance.kept.Rulesets;
import io.proffer.reports.Remark;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.FileRefusal;
import java.util.ArrayList;
import java.util.List;

/** Writes what was found into the files of an author. */
final class Annotations {
    private Annotations() {}

    /** Annotated copies of what was sent; when one of them cannot be opened, what is wrong with it. */
    static DraftAnswer of(Upload upload, Candidates.Made made) {
        if (made instanceof Candidates.Good good) {
            return annotated(upload, good.candidate().findings(), made);
        }
        DraftAnswer answer = ((Candidates.Bad) made).answer();
        return answer instanceof DraftAnswer.Faulty faulty
                ? annotated(upload, faulty.faults().stream().map(Remark::of).toList(), made)
                : answer;
    }

    private static DraftAnswer annotated(Upload upload, List<Remark> remarks, Candidates.Made made) {
        List<Rulesets.Named> copies = new ArrayList<>();
        try {
            for (NamedFile file : upload.files()) {
                copies.add(Rulesets.annotated(new Rulesets.Named(file.name(), file.content()), remarks));
            }
            return new DraftAnswer.Annotated(copies);
        } catch (FileRefusal refused) {
            return made instanceof Candidates.Bad bad
                    ? bad.answer()
                    : new DraftAnswer.Baseless(refused.fault().message());
        }
    }
}
