package org.cunbu.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the journeys: the one that CUNBU_CHROMIUM names, else one on the PATH, else the one that Playwright
 * fetches. Where none can be had the journeys are skipped with a sentence that helps, or fail where
 * CUNBU_JOURNEYS=required.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String HELP = "The browser journeys were skipped: no Chromium was found. Install one (Debian:"
            + " apt-get install chromium fonts-noto-cjk) or name it with CUNBU_CHROMIUM=/path/to/chromium.";

    private Chromium() {}

    /** The browser, or a skipped test that says what is missing. */
    static Browser launch() {
        var found = installed();
        try {
            var playwright = found.isPresent()
                    ? Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    : Playwright.create();
            var wish = new BrowserType.LaunchOptions().setArgs(QUIET);
            found.ifPresent(wish::setExecutablePath);
            return playwright.chromium().launch(wish);
        } catch (PlaywrightException missing) {
            if ("required".equals(System.getenv("CUNBU_JOURNEYS"))) {
                throw new AssertionError(HELP, missing);
            }
            System.err.println(HELP);
            Assumptions.abort(HELP);
            throw missing;
        }
    }

    private static Optional<Path> installed() {
        var named = System.getenv("CUNBU_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
