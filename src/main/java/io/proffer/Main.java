package io.proffer;

import io.proffer.cli.CommandLineDoor;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The process: with arguments a command-line verb that never starts Quarkus, without them the service. */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(CommandLineDoor.run(args));
        }
        // The framework would refuse an address that cannot be read without a word; http.problem refuses it with one.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run();
    }
}
