package io.proffer.wiring;

import io.proffer.engine.rulebook.drl.CompiledRulesStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Compiled rules as files of a folder, so that an unchanged rule set is not compiled at the next start. */
final class CompiledRulesFolder implements CompiledRulesStore {
    private static final Logger LOG = Logger.getLogger(CompiledRulesFolder.class);

    private final Path folder;

    CompiledRulesFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(String hash) {
        try {
            Path file = folder.resolve(hash);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String hash, byte[] compiled) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.write(Files.createTempFile(folder, "new", ""), compiled);
            Files.move(
                    whole, folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debugf("Compiled rules cannot be kept in %s: %s", folder, e.getMessage());
        }
    }
}
