package io.proffer.cli.check;

import io.proffer.cli.Destination;
import io.proffer.cli.Terminal;
import io.proffer.reports.Remark;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.AnnotatedWorkbook;
import io.proffer.workbook.Annotation;
import io.proffer.workbook.FileRefusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Copies of workbooks in which each cell that something was found in says so. */
final class AnnotatedCopies {
    private final Terminal terminal;
    private final CommandLine verb;
    private final Path folder;
    private final Path tables;

    /**
     * Copies that go into a folder, which is made when it does not exist.
     *
     * @param tables where the workbooks themselves are
     */
    AnnotatedCopies(Terminal terminal, CommandLine verb, Path folder, Path tables) {
        this.terminal = terminal;
        this.verb = verb;
        this.folder = folder;
        this.tables = tables;
    }

    /** Writes a copy of each workbook that a remark speaks of, and names it on standard error. */
    void write(RulesetFiles files, List<Remark> remarks) throws IOException {
        Path target = terminal.folder().resolve(folder);
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new ParameterException(verb, "--annotate " + folder + " is a file. Name a folder for the copies.");
        }
        Path source = terminal.folder().resolve(tables);
        if (Files.isDirectory(source) && real(target).startsWith(source.toRealPath())) {
            throw new ParameterException(
                    verb,
                    "--annotate " + folder + " is where the workbooks themselves are read from. Name a folder outside "
                            + tables + ".");
        }
        Files.createDirectories(target);
        for (NamedFile file : files.tables()) {
            List<Annotation> annotations = remarks.stream()
                    .filter(remark -> remark.file().equals(file.name()))
                    .map(Remark::annotation)
                    .toList();
            if (!annotations.isEmpty() && file.isWorkbook()) {
                write(file, annotations);
            }
        }
    }

    /** Where a folder is, or would be. */
    private static Path real(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        Path rest = existing.relativize(folder.toAbsolutePath().normalize());
        return existing.toRealPath().resolve(rest);
    }

    private void write(NamedFile file, List<Annotation> annotations) throws IOException {
        Path copy = folder.resolve(Path.of(file.name()).getFileName());
        try {
            byte[] annotated = AnnotatedWorkbook.of(file.content(), annotations);
            try (OutputStream out = Destination.of(copy, terminal, verb)) {
                out.write(annotated);
            }
            terminal.errText().println("Annotated: " + copy);
        } catch (FileRefusal refused) {
            terminal.errText().println("Not annotated, because it cannot be opened: " + file.name());
        }
    }
}
