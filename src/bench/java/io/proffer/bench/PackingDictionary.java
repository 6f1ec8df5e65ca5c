package io.proffer.bench;

import com.github.luben.zstd.ZstdDictTrainer;
import io.proffer.engine.account.Account;
import io.proffer.engine.experiment.Arms;
import io.proffer.engine.experiment.Experiments;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a dictionary for packing out of what the shipped policy decides on the shipped accounts. The dictionary that is used
 * never changes, because what was packed with it needs it; one for a later version is another file beside it.
 */
final class PackingDictionary {
    /** Larger ones pack no better. */
    private static final int BYTES = 64 * 1024;

    private static final int MOST_SAMPLES = 32 * 1024 * 1024;
    private static final int LEVEL = 1;

    private PackingDictionary() {}

    /** Runs it: the argument is the file to write. */
    public static void main(String[] arguments) throws IOException {
        QuietLog.warningsOnly();
        ZstdDictTrainer trainer = new ZstdDictTrainer(MOST_SAMPLES, BYTES, LEVEL);
        Rulebook rulebook = ShippedRulebook.get();
        Portfolio portfolio = new Portfolio(rulebook);
        Experiments experiments = new Experiments(rulebook);
        for (Account account : ShippedAccounts.accounts()) {
            Member member = new Member(account, CanonicalJson.fingerprint(account));
            Arms arms = experiments.deal(Snapshots.take(account, Memory.NONE, ShippedAccounts.AS_OF, rulebook));
            trainer.addSample(CanonicalJson.bytes(account));
            trainer.addSample(CanonicalJson.bytes(memory(arms)));
            trainer.addSample(CanonicalJson.bytes(portfolio.decide(member, ShippedAccounts.AS_OF)));
        }
        byte[] dictionary = trainer.trainSamples();
        Files.write(Path.of(arguments[0]), dictionary);
        System.out.println(dictionary.length + " bytes are in " + arguments[0] + ".");
    }

    private static Memory memory(Arms arms) {
        return new Memory(List.of(), List.of(), List.of(), List.of(), List.of(), arms.fresh(), List.of());
    }
}
