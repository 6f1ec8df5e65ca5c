package io.proffer.governance.draft;

import io.proffer.audit.AuditAction;
import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Course;
import io.proffer.governance.Mention;
import io.proffer.governance.Order;
import io.proffer.governance.Origin;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.KeptFiles;
import io.proffer.governance.kept.Library;
import io.proffer.ids.IdSource;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Takes in what authors send. Reading is bounded: beyond it, authors are asked to come back. */
public final class Drafts {
    private static final int AT_ONCE = 2;

    private final Semaphore reading = new Semaphore(AT_ONCE);
    private final RulesetStore store;
    private final Library library;
    private final Candidates candidates;
    private final InstantSource clock;
    private final IdSource ids;

    /** Drafts in a store, with a clock and ids of their own. */
    public Drafts(RulesetStore store, Library library, Ruling ruling, InstantSource clock, IdSource ids) {
        this.store = store;
        this.library = library;
        this.candidates = new Candidates(library, new Bases(store, library, ruling), clock);
        this.clock = clock;
        this.ids = ids;
    }

    /** Says what is wrong with files, or what they would change; stores nothing. */
    public DraftAnswer validate(Upload upload) {
        return bounded(() -> {
            Candidates.Made made = candidates.of(upload);
            return made instanceof Candidates.Good good ? sound(good.candidate()) : bad(made);
        });
    }

    /** Stores a new draft; what its author sent before, and nobody has touched since, is that draft again. */
    public DraftAnswer create(Upload upload, String author) {
        return bounded(() -> {
            Candidates.Made made = candidates.of(upload);
            return made instanceof Candidates.Good good ? store(good.candidate(), upload, author) : bad(made);
        });
    }

    /** Gives files back with everything that is wrong in the cells it stands in; stores nothing. */
    public DraftAnswer annotate(Upload upload) {
        return bounded(() -> Annotations.of(upload, candidates.of(upload)));
    }

    private static DraftAnswer sound(Candidate candidate) {
        return new DraftAnswer.Sound(candidate.typed().hash(), candidate.diagnostics());
    }

    private static DraftAnswer bad(Candidates.Made made) {
        return ((Candidates.Bad) made).answer();
    }

    private DraftAnswer store(Candidate candidate, Upload upload, String author) {
        Ruleset ruleset = sentBefore(candidate, upload, author).orElseGet(() -> stored(candidate, upload, author));
        return new DraftAnswer.Stored(ruleset, candidate.diagnostics());
    }

    private Optional<Ruleset> sentBefore(Candidate candidate, Upload upload, String author) {
        return store.latestOf(candidate.content().hash(), List.of(RulesetState.DRAFT))
                .filter(draft -> draft.content().equals(candidate.content())
                        && draft.base().equals(candidate.base().kept())
                        && draft.origin().author().equals(author)
                        && Objects.equals(draft.origin().sourceRef(), upload.sourceRef())
                        && Objects.equals(draft.origin().comment(), upload.comment()));
    }

    private Ruleset stored(Candidate candidate, Upload upload, String author) {
        Instant now = now();
        return store.inLine(line -> {
            Ruleset draft = new Ruleset(
                    ids.next("rls"),
                    line.nextNumber(),
                    1,
                    RulesetState.DRAFT,
                    candidate.content(),
                    new Origin(author, now, now, List.of(), upload.sourceRef(), upload.comment()),
                    candidate.base().kept(),
                    candidate.checks(),
                    candidate.review(),
                    Course.NONE);
            line.note(Mention.of(draft, author, upload.comment()).act(AuditAction.RULESET_CREATED, draft.id(), now));
            return kept(line, draft, candidate);
        });
    }

    private static Ruleset kept(RulesetStore.Line line, Ruleset ruleset, Candidate candidate) {
        line.keep(KeptFiles.bytes(candidate.files()));
        line.keep(KeptFiles.bytes(candidate.base().files()));
        line.put(ruleset);
        line.put(ruleset.id(), candidate.papers());
        return ruleset;
    }

    /**
     * Puts other files over those of an open ruleset; what its author sent before stays unless it is replaced. It becomes
     * a draft again, and whatever was said about it is void. Without files, it is put upon another base.
     *
     */
    public DraftAnswer revise(Order order, Upload upload) {
        Optional<Ruleset> kept = store.find(order.id());
        if (kept.isEmpty()) {
            return new DraftAnswer.Unknown(order.id());
        }
        Optional<DraftAnswer> refused = refused(kept.get(), order);
        return refused.isPresent()
                ? refused.get()
                : bounded(() -> {
                    Candidates.Made made = candidates.of(based(kept.get(), upload), own(kept.get()));
                    return made instanceof Candidates.Good good ? replace(order, good.candidate(), upload) : bad(made);
                });
    }

    private static Optional<DraftAnswer> refused(Ruleset ruleset, Order order) {
        if (!ruleset.state().isOpen()) {
            return Optional.of(new DraftAnswer.Closed(ruleset));
        }
        return order.isOvertakenBy(ruleset) ? Optional.of(new DraftAnswer.Overtaken(ruleset)) : Optional.empty();
    }

    /** What the author sent before. */
    private List<NamedFile> own(Ruleset ruleset) {
        List<KeptFile> own =
                ruleset.content().files().stream().filter(KeptFile::own).toList();
        return library.files(own).tables();
    }

    private static Upload based(Ruleset ruleset, Upload upload) {
        String before =
                ruleset.base().id() == null ? Upload.DISK : ruleset.base().id();
        String base = upload.base() == null ? before : upload.base();
        return new Upload(upload.files(), base, upload.sourceRef(), upload.comment());
    }

    private DraftAnswer replace(Order order, Candidate candidate, Upload upload) {
        Instant now = now();
        return store.inLine(line -> {
            Ruleset found = line.find(order.id()).orElseThrow();
            Optional<DraftAnswer> refused = refused(found, order);
            if (refused.isPresent()) {
                return refused.get();
            }
            Ruleset draft = new Ruleset(
                    found.id(),
                    found.number(),
                    found.revision() + 1,
                    RulesetState.DRAFT,
                    candidate.content(),
                    found.origin().changed(order.by(), now, upload.sourceRef(), upload.comment()),
                    candidate.base().kept(),
                    candidate.checks(),
                    candidate.review(),
                    Course.NONE);
            noteChange(line, found, draft, order);
            return new DraftAnswer.Stored(kept(line, draft, candidate), candidate.diagnostics());
        });
    }

    private static void noteChange(RulesetStore.Line line, Ruleset before, Ruleset draft, Order order) {
        Mention mention = Mention.of(draft, order.by(), order.comment());
        Instant at = draft.origin().changedAt();
        line.note(mention.act(AuditAction.RULESET_CHANGED, draft.id(), at));
        if (!before.review().approvals().isEmpty()) {
            line.note(mention.act(AuditAction.RULESET_APPROVALS_VOIDED, draft.id(), at));
        }
    }

    private DraftAnswer bounded(Supplier<DraftAnswer> work) {
        if (!reading.tryAcquire()) {
            return new DraftAnswer.Busy();
        }
        try {
            return work.get();
        } finally {
            reading.release();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
