package io.proffer.cli;

import io.proffer.cli.check.DiffVerb;
import io.proffer.cli.check.PrintVerb;
import io.proffer.cli.check.TemplateVerb;
import io.proffer.cli.check.TestVerb;
import io.proffer.cli.check.ValidateVerb;
import io.proffer.cli.keys.KeysVerb;
import io.proffer.cli.migration.ImportDroolsVerb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: one verb a run, each verb its own class. */
@Command(
        name = "proffer",
        description = "Decides which offer is worth proposing to an account. Without a verb the service starts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "%n'proffer VERB --help' explains a verb. Every verb ends with 141, and without a word, when whoever",
            "read its output has seen enough, such as head. From a build, 'proffer' is:",
            "  java -jar target/quarkus-app/quarkus-run.jar"
        },
        versionProvider = ReleaseVersion.class)
public final class CommandLineDoor implements Runnable {
    /** Done. */
    public static final int DONE = 0;
    /** Done, except for what was refused and named. */
    public static final int SOME_REFUSED = 1;
    /** Wrong usage, or something that was passed cannot be used. */
    public static final int WRONG_USAGE = 2;
    /** Failed for a reason that no input should cause. */
    public static final int FAILED = 3;
    /** Whoever read the output went away; what a shell says of other programs then. */
    static final int READER_GONE = 141;

    @Spec
    private CommandSpec spec;

    CommandLineDoor() {}

    /** Runs the verb named by the arguments and returns its exit code. */
    public static int run(String... args) {
        LibraryLog.warningsOnly();
        return commandLine(Terminal.ofProcess()).execute(args);
    }

    static CommandLine commandLine(Terminal terminal) {
        return commandLine(terminal, new FolderRulebooks(terminal));
    }

    static CommandLine commandLine(Terminal terminal, Rulebooks rulebooks) {
        return new CommandLine(new CommandLineDoor())
                .addSubcommand(new DecideVerb(terminal, rulebooks))
                .addSubcommand(new ValidateVerb(terminal, rulebooks))
                .addSubcommand(new TestVerb(terminal, rulebooks))
                .addSubcommand(new AuditVerb(terminal))
                .addSubcommand(new DiffVerb(terminal))
                .addSubcommand(new PrintVerb(terminal))
                .addSubcommand(new TemplateVerb(terminal))
                .addSubcommand(new ImportDroolsVerb(terminal))
                .addSubcommand(new GenerateAccountsVerb(terminal))
                .addSubcommand(KeysVerb.with(terminal))
                .setOut(terminal.outText())
                .setErr(terminal.errText())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Instant.class, CommandLineDoor::instant)
                .registerConverter(LocalDate.class, CommandLineDoor::day)
                .registerConverter(Path.class, CommandLineDoor::path)
                .setExecutionStrategy(parsed -> run(parsed, terminal))
                .setParameterExceptionHandler(CommandLineDoor::explain)
                .setExecutionExceptionHandler(CommandLineDoor::report);
    }

    /** A full disk must not pass for success. */
    private static int run(ParseResult parsed, Terminal terminal) {
        int code = new RunLast().execute(parsed);
        try {
            terminal.check();
        } catch (IOException e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "Standard output failed.", e);
        }
        return code;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no path in the encoding of this terminal ("
                    + System.getProperty("sun.jnu.encoding") + "). Maybe start with LANG=C.UTF-8 and without LC_ALL.");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no instant such as 2026-03-02T09:00:00Z");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day such as 2026-03-02");
        }
    }

    /** What is wrong and where to read more; the whole usage would push the message off the screen. */
    private static int explain(ParameterException problem, String[] args) {
        CommandLine verb = problem.getCommandLine();
        PrintWriter err = verb.getErr();
        err.println(verb.getColorScheme().errorText(problem.getMessage()));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try '" + verb.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    /** A full disk or a closed pipe needs one line, a bug the whole story. */
    private static int report(Exception failure, CommandLine verb, ParseResult arguments) {
        Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
        if (cause instanceof FileSystemException file) {
            verb.getErr().println("Cannot go on: " + file.getFile() + " cannot be used (" + file + ").");
        } else if (cause instanceof IOException io && StandardOutput.isReaderGone(io)) {
            return READER_GONE;
        } else if (cause instanceof IOException) {
            verb.getErr().println("Cannot go on: " + cause.getMessage() + ".");
        } else {
            verb.getErr().println("Failed: " + failure + ". Please report this, with the text below.");
            failure.printStackTrace(verb.getErr());
        }
        return FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb.");
    }
}
