package io.proffer.wiring;

import io.proffer.engine.rulebook.compile.TableEngine;
import io.proffer.wiring.signin.IdentitySettings;
import io.proffer.wiring.telemetry.TelemetrySettings;
import io.proffer.wiring.webhooks.WebhookSettings;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set; each also as an environment variable, such as {@code PROFFER_DATA_DIR}. */
@StaticInitSafe // read by the first load, which begins before the store
@ConfigMapping(prefix = "proffer")
public interface ProfferSettings {

    /** Folder of the embedded store and of what is kept to start faster. */
    @WithDefault("data")
    Path dataDir();

    /** Where everything is kept. */
    StoreSettings store();

    /** Folder of the vocabulary and the rules, which must exist; by default {@code rules}, or the copies in the program. */
    Optional<Path> rulesDir();

    /** Folder of the decision tables, which must exist; by default {@code decision-tables}, or the copies in the program. */
    Optional<Path> tablesDir();

    /** Who may call. */
    IdentitySettings identity();

    /** How much may be asked. */
    LimitSettings limits();

    /** How the rulebook is loaded. */
    RulebookSettings rulebook();

    /** How tables are matched. */
    TableSettings tables();

    /** Propositions that wait for a day. */
    PropositionSettings propositions();

    /** Accounts to try the product with. */
    SampleSettings sample();

    /** What other systems are told. */
    EventSettings events();

    /** How other systems are told. */
    WebhookSettings webhooks();

    /** What other systems report. */
    SignalSettings signals();

    /** How long things are kept. */
    RetentionSettings retention();

    /** The pages of the console. */
    ConsoleSettings console();

    /** How the service is watched. */
    TelemetrySettings telemetry();

    /** The pages of the console. */
    interface ConsoleSettings {
        /** What forms are signed with, the same on all replicas; by default another one at each start. */
        Optional<String> secret();

        /** Whether each page is looked at once soon after the start, so that nobody waits for a first look. */
        @WithDefault("true")
        boolean firstLooks();
    }

    /** How long things are kept; accounts, propositions and the audit log stay for good. */
    interface RetentionSettings {
        /** How long a decision can be looked up and replayed. */
        @WithDefault("P760D")
        Duration decisions();

        /** How long the feed can be read back, and simulations. */
        @WithDefault("P30D")
        Duration events();

        /** How often it is looked whether something was kept long enough. */
        @WithDefault("PT1H")
        Duration every();
    }

    /** How much may be asked of one replica. */
    interface LimitSettings {
        /** Requests of one user in a minute, 0 for any number. */
        @WithDefault("600000")
        int requests();

        /** Requests of one user at once. */
        @WithDefault("20000")
        int requestsBurst();

        /** Uploads and imports of one user in a minute, 0 for any number. */
        @WithDefault("60")
        int uploads();

        /** Uploads and imports of one user at once. */
        @WithDefault("30")
        int uploadsBurst();

        /** Refused sign-ins from one address in a minute, 0 for any number. */
        @WithDefault("30")
        int refusals();

        /** Refused sign-ins from one address at once. */
        @WithDefault("30")
        int refusalsBurst();

        /** Most requests under way at once; beyond it they are refused with 503. */
        @WithDefault("500")
        int underWay();
    }

    /** How the rulebook is loaded. */
    interface RulebookSettings {
        /** What rules: the files on disk, or the ruleset that was activated last. */
        @WithDefault("files")
        RulebookOrigin source();

        /** Whether a change of the files takes effect while the service runs. */
        @WithDefault("true")
        boolean watch();

        /** How often the files are looked at; a change takes effect once two looks in a row saw the same. */
        @WithDefault("PT0.5S")
        Duration poll();
    }

    /** How tables are matched. */
    interface TableSettings {
        /** The index, or the Drools rules that it is checked against. */
        @WithDefault("index")
        TableEngine engine();
    }

    /** Propositions that wait for a day. */
    interface PropositionSettings {
        /** How often it is looked whether a snooze or the time of a proposition has ended. */
        @WithDefault("PT5S")
        Duration poll();
    }

    /** Accounts to try the product with. */
    interface SampleSettings {
        /** Whether the shipped accounts are loaded at start, as fresh as they were generated. */
        @WithDefault("true")
        boolean enabled();
    }

    /** What other systems are told. */
    interface EventSettings {
        /** Names this installation in every event: a URI reference, such as /proffer/eu1. */
        @WithDefault("/proffer")
        URI source();
    }

    /** What other systems report. */
    interface SignalSettings {
        /** Most accounts that wait for a decision at once; beyond it, signals are refused with 429. */
        @WithDefault("10000")
        int queue();

        /** Accounts decided on at once in the background. */
        @WithDefault("2")
        int workers();

        /** How long an account waits for more of its signals before it is decided on. */
        @WithDefault("PT0.2S")
        Duration settle();

        /** How often the store is searched for accounts that were left waiting. */
        @WithDefault("PT5S")
        Duration sweep();
    }
}
