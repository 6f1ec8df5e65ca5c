package io.proffer.governance.draft;

import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.Fault;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Sheets;
import io.proffer.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files of an author over those of a base: a table or test sheet that the author sends takes the place of the base's,
 * and every other sheet of the base stays as it is.
 *
 * @param files all files
 * @param own names of those that the author sent
 */
record Composition(RulesetFiles files, List<String> own) {
    private static final String XLSX = ".xlsx";
    private static final String XLS = ".xls";
    private static final String CSV = ".csv";

    Composition {
        own = List.copyOf(own);
    }

    /** The files of a base with some of an author over them. */
    static Composition of(RulesetFiles base, List<NamedFile> sent, Vocabulary vocabulary) throws Unopenable {
        return new Composing(new WorkbookReader(vocabulary), sent).over(base);
    }

    /** A file of the base cannot be opened to take out what is replaced. */
    static final class Unopenable extends Exception {
        private final transient FileFault fault;

        private Unopenable(NamedFile file, Fault why) {
            super(why.code(), null, false, false);
            this.fault = FileFault.ofFile(file.name(), why.code(), why.message());
        }

        FileFault fault() {
            return fault;
        }
    }

    /** A name without folders, of plain characters, that says how a file is read; an old workbook is refused under its own. */
    static String safeName(String name, byte[] content) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N} ._()+-]", "_")
                .strip();
        String visible = plain.startsWith(".") || plain.startsWith("~") || plain.isEmpty() ? "table" + plain : plain;
        String stem = visible.length() > 100 ? visible.substring(visible.length() - 100) : visible;
        String lower = stem.toLowerCase(Locale.ROOT);
        if (lower.endsWith(XLS)) {
            return isArchive(content) ? stem.substring(0, stem.length() - XLS.length()) + XLSX : stem;
        }
        return lower.endsWith(XLSX) || lower.endsWith(CSV) ? stem : stem + XLSX;
    }

    /** True for what may be a new workbook, whatever it is called. */
    private static boolean isArchive(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** One composition under way. */
    private static final class Composing {
        private final WorkbookReader reader;
        private final List<NamedFile> sent;
        private final Set<String> tables = new HashSet<>();
        private final Set<String> tests = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        Composing(WorkbookReader reader, List<NamedFile> sent) {
            this.reader = reader;
            this.sent = sent;
            for (NamedFile file : sent) {
                Sheets sheets = reader.sheets(file.name(), file.content());
                tables.addAll(sheets.tables().keySet());
                sheets.tests().forEach(sheet -> tests.add(folded(sheet)));
                names.add(folded(file.name()));
            }
        }

        Composition over(RulesetFiles base) throws Unopenable {
            List<NamedFile> all = new ArrayList<>(sent);
            for (NamedFile file : base.tables()) {
                rest(file).ifPresent(all::add);
            }
            all.sort(Comparator.comparing(NamedFile::name));
            return new Composition(
                    new RulesetFiles(base.rules(), all, List.of()),
                    sent.stream().map(NamedFile::name).toList());
        }

        /** What stays of a file of the base, under a name that is free; empty when nothing does. */
        private Optional<NamedFile> rest(NamedFile file) throws Unopenable {
            Sheets sheets = reader.sheets(file.name(), file.content());
            List<String> replaced = sheets.replaced(tables, test -> tests.contains(folded(test)));
            if (replaced.size() == sheets.names().size()) {
                return Optional.empty();
            }
            byte[] content = replaced.isEmpty() ? file.content() : without(file, replaced);
            return Optional.of(new NamedFile(freeName(file.name()), content));
        }

        private static byte[] without(NamedFile file, List<String> sheets) throws Unopenable {
            try {
                return Sheets.without(file.content(), sheets);
            } catch (FileRefusal refused) {
                throw new Unopenable(file, refused.fault());
            }
        }

        private String freeName(String wanted) {
            String free = wanted;
            for (int i = 1; !names.add(folded(free)); i++) {
                int dot = wanted.lastIndexOf('.');
                free = wanted.substring(0, dot) + " (rest" + (i == 1 ? "" : " " + i) + ")" + wanted.substring(dot);
            }
            return free;
        }

        private static String folded(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }
}
