package io.proffer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one verb a run, each verb its own class listed in {@code subcommands}. */
@Command(
        name = "proffer",
        description = "Decides which offer is worth proposing to an account. Without a verb the service starts.",
        mixinStandardHelpOptions = true,
        versionProvider = ReleaseVersion.class)
public final class CommandLineDoor implements Runnable {

    @Spec
    private CommandSpec spec;

    CommandLineDoor() {}

    /** Runs the verb named by the arguments and returns its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CommandLineDoor());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb.");
    }
}
