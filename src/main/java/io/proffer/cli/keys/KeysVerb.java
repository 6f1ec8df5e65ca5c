package io.proffer.cli.keys;

import io.proffer.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with API keys without the service. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        description =
                "Makes API keys for the configuration. Others are made by an administrator: POST /api/v1/api-keys.")
public final class KeysVerb implements Runnable {
    @Spec
    private CommandSpec spec;

    KeysVerb() {}

    /** The verb with its own verbs. */
    public static picocli.CommandLine with(Terminal terminal) {
        return new picocli.CommandLine(new KeysVerb()).addSubcommand(new CreateKeyVerb(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb.");
    }
}
