package io.proffer.governance.kept;

import io.proffer.audit.AuditLog;
import io.proffer.engine.table.DecisionTable;
import io.proffer.governance.Content.KeptFile;
import io.proffer.governance.Content.Part;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.reports.Remark;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.workbook.AnnotatedWorkbook;
import io.proffer.workbook.Annotation;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Looks into kept rulesets. */
public final class Rulesets {
    private final RulesetStore store;
    private final Library library;
    private final AuditLog log;
    private final boolean stored;

    /**
     * Rulesets of a store, and what a log says was done to them.
     *
     * @param stored true when one of them rules, false when the files on disk do
     */
    public Rulesets(RulesetStore store, Library library, AuditLog log, boolean stored) {
        this.store = store;
        this.library = library;
        this.log = log;
        this.stored = stored;
    }

    /** True when a stored ruleset rules. */
    public boolean isStored() {
        return stored;
    }

    /** The ruleset that rules by what is stored. */
    public Optional<Ruleset> active() {
        return store.active();
    }

    /** A file with its name. */
    public record Named(String name, byte[] content) {
        /** True for a workbook, whose cells can be written to; by a name as it was sent. */
        public boolean isWorkbook() {
            return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        }
    }

    /** The ruleset of an id, or the latest one of the content that a decision names: one that could rule, before any. */
    public Optional<Ruleset> find(String id) {
        return store.find(id)
                .or(() -> store.latestOf(id, RulesetState.approved()))
                .or(() -> store.latestOf(id, List.of()));
    }

    /** The ruleset of an id when it was approved, or the latest approved one of the content that a decision names. */
    public Optional<Ruleset> approved(String id) {
        return store.find(id)
                .or(() -> store.latestOf(id, RulesetState.approved()))
                .filter(ruleset -> ruleset.state().isApproved());
    }

    /** Some rulesets. */
    public RulesetStore.Page list(RulesetStore.Query query) {
        return store.list(query);
    }

    /** What was written about a ruleset. */
    public RulesetStore.Papers papers(String id) {
        return store.papers(id).orElseThrow();
    }

    /** The last time somebody handed a ruleset on, empty when nobody did. */
    public Optional<LastStep> lastStep(Ruleset ruleset) {
        return LastStep.of(ruleset.id(), log);
    }

    /**
     * A table of a ruleset.
     *
     * @throws Library.Unreadable when this program cannot load it
     */
    public Optional<DecisionTable> table(Ruleset ruleset, String key) {
        return typed(ruleset).table(key);
    }

    /**
     * What is different between two rulesets.
     *
     * @throws Library.Unreadable when this program cannot load one of them
     */
    public Difference diff(Ruleset base, Ruleset candidate) {
        List<String> rules = Difference.rules(
                library.files(base.content().files()).rules(),
                library.files(candidate.content().files()).rules());
        return Difference.of(rules, Difference.tables(typed(base), typed(candidate)));
    }

    /**
     * What a ruleset says.
     *
     * @throws Library.Unreadable when this program cannot load it
     */
    public Typed typed(Ruleset ruleset) {
        return library.typed(ruleset.content().files());
    }

    /**
     * What lint finds in a ruleset on the day of an instant.
     *
     * @throws Library.Unreadable when this program cannot load it
     */
    public List<Remark> remarks(Ruleset ruleset, Instant at) {
        return typed(ruleset).remarks(at);
    }

    /** A workbook with remarks in the cells they speak of; a file of another kind stays as it is. */
    public static Named annotated(Named file, List<Remark> remarks) throws FileRefusal {
        List<Annotation> own = remarks.stream()
                .filter(remark -> remark.file().equals(file.name()))
                .map(Remark::annotation)
                .toList();
        return file.isWorkbook() ? new Named(file.name(), AnnotatedWorkbook.of(file.content(), own)) : file;
    }

    /** The file of tables of a name, as it was sent. */
    public Optional<Named> workbook(Ruleset ruleset, String name) {
        return files(ruleset).tables().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new Named(file.name(), file.content()))
                .findFirst();
    }

    /** The file that holds a table. */
    public Optional<Named> workbookOf(Ruleset ruleset, String table) {
        WorkbookReader reader = new WorkbookReader(typed(ruleset).vocabulary());
        return files(ruleset).tables().stream()
                .filter(file ->
                        reader.sheets(file.name(), file.content()).tables().containsKey(table))
                .map(file -> new Named(file.name(), file.content()))
                .findFirst();
    }

    /** All files of tables, as they were sent. */
    public List<Named> workbooks(Ruleset ruleset) {
        return files(ruleset).tables().stream()
                .map(file -> new Named(file.name(), file.content()))
                .toList();
    }

    /** Files as one archive; the same files give the same bytes. */
    public static byte[] zip(List<Named> files) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Named file : files) {
                    ZipEntry entry = new ZipEntry(file.name());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(file.content());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed.", impossible);
        }
    }

    private RulesetFiles files(Ruleset ruleset) {
        List<KeptFile> tables = ruleset.content().files().stream()
                .filter(file -> file.part() == Part.TABLES)
                .toList();
        return library.files(tables);
    }
}
