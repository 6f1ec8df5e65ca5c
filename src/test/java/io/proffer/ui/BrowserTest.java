package io.proffer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test that looks at pages in a browser. Whatever the browser complains of, such as content that the policy of the page
 * forbids, fails it. Such tests carry {@code @QuarkusTest} and {@code @TestProfile(ConsoleProfile.class)}, so that one start
 * of the service and one browser serve all of them.
 */
public abstract class BrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int WIDTH = 1280;
    /** Milliseconds for what loads a whole policy and runs its scenarios. */
    private static final int PATIENCE = 60_000;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    /** The page that is looked at. */
    protected Page page;

    @TestHTTPResource("/")
    URL root;

    @BeforeEach
    void open() {
        context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, 800)
                        .setLocale("en-GB"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        if (context != null) {
            context.close();
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    /** What the page may do, and who looks at it. */
    protected BrowserContext context() {
        return context;
    }

    /** Goes on as a user. */
    protected void actAs(String user) {
        context.addCookies(List.of(new Cookie("proffer-user", user).setUrl(url("/console"))));
    }

    /** Opens a page and waits until it stands. */
    protected void visit(String path) {
        page.navigate(url(path));
        page.waitForLoadState();
    }

    /** Does something that has the page loaded again, or another one, and waits for that. */
    protected void reloading(Runnable action) {
        page.evaluate("window.before = true");
        action.run();
        until("window.before === undefined && document.readyState === 'complete'");
    }

    /** Does something that has an address answer and another page loaded; the answer is given its time. */
    protected void answering(String address, Runnable action) {
        Page.WaitForResponseOptions patiently = new Page.WaitForResponseOptions().setTimeout(PATIENCE);
        reloading(() -> page.waitForResponse(answer -> answer.url().endsWith(address), patiently, action));
    }

    /** Waits for something that takes its time. */
    protected void patiently(String condition) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(condition)),
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    /** Waits until something holds of the page; asked from outside, as the policy of pages forbids to compile it there. */
    protected void until(String condition) {
        for (int look = 0; look < 200; look++) {
            try {
                if (Boolean.TRUE.equals(page.evaluate(condition))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // The page is being replaced.
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("In vain it was waited until " + condition);
    }

    /** The whole address of a path. */
    protected String url(String path) {
        return root.toString().replaceAll("/$", "") + path;
    }

    /** What a refusal makes the browser say is no complaint. */
    protected void expectRefusal() {
        complaints.removeIf(text -> text.startsWith("Failed to load resource"));
    }

    /** Goes on as if the service were away. */
    protected void lose() {
        context.route("**/*", Route::abort);
    }

    /** Goes on with the service answering again; what the browser said of its absence is no complaint. */
    protected void find() {
        context.unrouteAll();
        complaints.removeIf(text -> text.startsWith("Failed to load resource") || text.startsWith("htmx:"));
    }

    /** How many pixels the page is wider than the screen. */
    protected int excess() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Has the page checked for accessibility, and takes a picture of it, in light and in dark; looks for overflow on a tablet. */
    protected void examine(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String shade = scheme.name().toLowerCase(Locale.ROOT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + shade + ".png"))
                    .setFullPage(true));
            assertThat(Accessibility.serious(page, scheme == ColorScheme.DARK))
                    .as(name + " in " + shade)
                    .isEmpty();
        }
        page.setViewportSize(820, 1180);
        assertThat(excess()).as("what is too wide in " + name + " on a tablet").isLessThanOrEqualTo(0);
        page.setViewportSize(WIDTH, 800);
    }
}
