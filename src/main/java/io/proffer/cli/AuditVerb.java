package io.proffer.cli;

import io.proffer.audit.ChainCheck;
import io.proffer.audit.trail.AuditLines;
import io.proffer.audit.trail.StoredTrail;
import io.proffer.audit.trail.Unreadable;
import io.proffer.json.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the record of who did what. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify",
        description = "Checks the record of who did what.")
final class AuditVerb implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    AuditVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Form of the report. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs: one line. */
        JSON
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb: proffer audit verify.");
    }

    /** Follows the chain and says where it does not hold. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Follows the hash chain of the audit log from its first entry and names the first place that "
                            + "does not hold. No service is needed; one that runs has its store to itself, so check an export then.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:nothing was changed",
                "1:an entry was changed, added, moved or taken away",
                "2:wrong usage, or there is nothing to check",
                "3:something failed that should not"
            },
            footer = {
                "%nExamples:",
                "  proffer audit verify --data-dir data",
                "  curl -s localhost:8080/api/v1/audit-events/export | proffer audit verify --file /dev/stdin"
            })
    int verify(
            @Option(
                            names = "--data-dir",
                            paramLabel = "DIR",
                            defaultValue = "data",
                            description = "Data folder of a service that does not run (default: ${DEFAULT-VALUE}).")
                    Path dataDir,
            @Option(
                            names = "--file",
                            paramLabel = "FILE",
                            description = "An export (NDJSON), instead of a data folder.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "text",
                            description = "Form of the report (default: ${DEFAULT-VALUE}).")
                    Format format)
            throws IOException {
        ChainCheck.Verdict verdict = verdict(dataDir, file);
        terminal.outText().println(format == Format.JSON ? CanonicalJson.text(verdict) : sentence(verdict));
        terminal.outText().flush();
        return verdict.intact() ? CommandLineDoor.DONE : CommandLineDoor.SOME_REFUSED;
    }

    private ChainCheck.Verdict verdict(Path dataDir, @Nullable Path file) throws IOException {
        try {
            return file == null ? StoredTrail.check(dataDir) : ofExport(file);
        } catch (Unreadable e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private ChainCheck.Verdict ofExport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ChainCheck.Verdict verdict = ChainCheck.of(AuditLines.read(in), null);
            if (verdict instanceof ChainCheck.Intact intact && intact.entries() == 0) {
                // An export that failed leaves an empty file, which proves nothing.
                throw new ParameterException(spec.commandLine(), file + " holds no entry. Export the audit log again.");
            }
            return verdict;
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".", e);
        }
    }

    private static String sentence(ChainCheck.Verdict verdict) {
        if (verdict instanceof ChainCheck.Broken broken) {
            return "Broken at entry " + broken.sequence() + ": " + broken.reason();
        }
        ChainCheck.Intact intact = (ChainCheck.Intact) verdict;
        return "Intact: " + intact.entries() + " entries, " + intact.erased() + " of them erased; the last hash is "
                + intact.head() + ".";
    }
}
