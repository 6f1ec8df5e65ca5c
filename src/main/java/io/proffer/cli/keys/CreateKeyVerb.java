package io.proffer.cli.keys;

import io.proffer.cli.CommandLineDoor;
import io.proffer.cli.Terminal;
import io.proffer.identity.Role;
import io.proffer.identity.signin.KeyText;
import io.proffer.json.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key for the configuration of the service: the way in before there is an administrator. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes an API key and prints it on standard error, once, and on standard output the settings under"
                        + " which the service takes it. The settings hold a hash, not the key.",
        footer = {
            "%nExample, the first administrator of an installation:",
            "  proffer keys create --name first --roles admin >> proffer.env"
        })
final class CreateKeyVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Who or what holds it: up to 40 letters and digits.")
    private String name;

    @Option(names = "--roles", paramLabel = "ROLE", required = true, split = ",", description = "What it is good for.")
    private List<String> roles;

    CreateKeyVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        KeyText key = KeyText.fresh();
        String setting = "PROFFER_IDENTITY_KEYS_" + name.toUpperCase(Locale.ROOT);
        terminal.errText()
                .println("The settings are lines of an environment file; in a shell, put the hash into single quotes.");
        terminal.errText().println("The key, which nobody can show again: " + key.text());
        PrintWriter out = terminal.outText();
        out.println(setting + "_ID=" + key.id());
        out.println(setting + "_HASH=" + key.hash());
        out.println(setting + "_ROLES=" + String.join(",", roles));
        return CommandLineDoor.DONE;
    }

    private void check() {
        if (!name.matches("[A-Za-z0-9]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(), "--name '" + name + "' does not fit. Use up to 40 letters and digits.");
        }
        for (String role : roles) {
            if (Role.of(role).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--roles '" + role + "' is no role." + Nearest.hint(role, Role.codes()) + " Roles are "
                                + String.join(", ", Role.codes()) + ".");
            }
        }
    }
}
