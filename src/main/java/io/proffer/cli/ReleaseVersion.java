package io.proffer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The release that this program was built from, as {@code --version} prints it. */
final class ReleaseVersion implements IVersionProvider {

    private static final String FILE = "/release.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"proffer " + read().getProperty("version", "unknown")};
    }

    private static Properties read() {
        Properties release = new Properties();
        try (InputStream in = ReleaseVersion.class.getResourceAsStream(FILE)) {
            if (in != null) {
                release.load(in);
            }
            return release;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " in the jar cannot be read", e);
        }
    }
}
