package io.proffer.governance.draft;

import io.proffer.engine.context.Vocabulary;
import io.proffer.governance.kept.Difference;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Typed;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.WorkbookReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes candidates of what authors send, or says everything that is wrong with it. */
final class Candidates {
    private final Library library;
    private final Bases bases;
    private final InstantSource clock;

    Candidates(Library library, Bases bases, InstantSource clock) {
        this.library = library;
        this.bases = bases;
        this.clock = clock;
    }

    /** What came of files. */
    sealed interface Made {}

    /** A candidate. */
    record Good(Candidate candidate) implements Made {}

    /** None; the answer says why. */
    record Bad(DraftAnswer answer) implements Made {}

    /** A candidate of what an author sends. */
    Made of(Upload upload) {
        return of(upload, List.of());
    }

    /** A candidate of what an author sends, over what the same author sent before. */
    Made of(Upload upload, List<NamedFile> before) {
        Bases.Found found = bases.find(upload.base());
        if (!(found instanceof Bases.Here ground)) {
            return new Bad(((Bases.Missing) found).answer());
        }
        try {
            return of(merged(before, upload.files(), ground.base()), ground.base());
        } catch (Composition.Unopenable e) {
            // It is the base's, also where a file of the same name was sent.
            return new Bad(new DraftAnswer.Faulty(List.of(), List.of(e.fault()), 1));
        }
    }

    private static List<NamedFile> merged(List<NamedFile> before, List<NamedFile> sent, Ground base)
            throws Composition.Unopenable {
        RulesetFiles earlier = new RulesetFiles(List.of(), before, List.of());
        return Composition.of(earlier, sent, base.typed().vocabulary()).files().tables();
    }

    private Made of(List<NamedFile> sent, Ground base) throws Composition.Unopenable {
        Composition composed = Composition.of(base.files(), sent, base.typed().vocabulary());
        LoadResult result = library.load(composed.files());
        if (result instanceof LoadResult.Loaded loaded) {
            loaded.rulebook().rules().close();
        }
        List<FileFault> silent = silent(sent, base.typed().vocabulary());
        if (result instanceof LoadResult.Loaded loaded && silent.isEmpty()) {
            return new Good(candidate(base, composed, loaded));
        }
        return new Bad(faulty(sent, silent, result));
    }

    private Candidate candidate(Ground base, Composition composed, LoadResult.Loaded loaded) {
        Typed typed = Typed.of(loaded);
        return new Candidate(
                base,
                composed.files(),
                composed.own(),
                typed,
                Difference.between(base.files(), base.typed(), composed.files(), typed),
                typed.remarks(clock.instant()),
                loaded.notices());
    }

    private static DraftAnswer faulty(List<NamedFile> sent, List<FileFault> silent, LoadResult result) {
        List<FileFault> faults = new ArrayList<>(silent);
        int count = silent.size();
        if (result instanceof LoadResult.Refused refused) {
            faults.addAll(refused.faults());
            count += refused.faultCount();
        }
        return new DraftAnswer.Faulty(sent.stream().map(NamedFile::name).toList(), faults, count);
    }

    /** Files that were read without fault and say nothing. */
    private static List<FileFault> silent(List<NamedFile> sent, Vocabulary vocabulary) {
        WorkbookReader reader = new WorkbookReader(vocabulary);
        return sent.stream()
                .filter(file -> reader.sheets(file.name(), file.content()).isEmpty()
                        && reader.read(file.name(), file.content()).isAccepted())
                .map(file -> FileFault.ofFile(
                        file.name(), "NO_TABLE", "The file holds no table. Start from a template of the table."))
                .toList();
    }
}
