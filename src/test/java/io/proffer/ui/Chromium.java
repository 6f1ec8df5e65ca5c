package io.proffer.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The browser of the tests: one for all of them, found on the PATH. */
final class Chromium {
    /** The shell first: the same engine without a window around it takes less than half of the processor's time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final String ADVICE = "No browser is installed, so the pages are not tested. Get one with: apt-get"
            + " install chromium-headless-shell";

    private static Browser browser;

    private Chromium() {}

    /** Skips the test where there is no browser, except in a build that has to have one. */
    static synchronized Browser shared() {
        if (browser == null) {
            Optional<Path> found = found();
            if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
                throw new AssertionError(ADVICE);
            }
            Assumptions.assumeTrue(found.isPresent(), ADVICE);
            browser = started(found.orElseThrow());
        }
        return browser;
    }

    private static Browser started(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Optional<Path> found() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(":");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
