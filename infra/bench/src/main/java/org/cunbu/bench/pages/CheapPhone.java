package org.cunbu.bench.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A phone of 360 px with a processor four times slower, on a slow 4G network, visiting for the first time. */
final class CheapPhone implements AutoCloseable {

    private static final int PROCESSOR = 4;
    private static final int LATENCY = 150;
    private static final double BYTES_PER_SECOND = 1.6 * 1_000_000 / 8;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final String WATCH = """
            window.seen = {lcp: 0, shift: 0};
            new PerformanceObserver(list => list.getEntries().forEach(e => seen.lcp = e.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(e => seen.shift += e.hadRecentInput ? 0 : e.value))
                .observe({type: 'layout-shift', buffered: true});""";

    private final Playwright playwright;
    private final Browser browser;

    private CheapPhone(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * What a first visit was like.
     *
     * @param paint milliseconds until the largest part was painted
     * @param page bytes of HTML and CSS as they came over the network
     * @param scripts bytes of scripts
     */
    record Visit(double paint, double shift, long page, long scripts) {}

    /** Empty where no Chromium is to be had. */
    static Optional<CheapPhone> find() {
        var found = installed();
        if (found.isEmpty()) return Optional.empty();
        try {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))
                            .setExecutablePath(found.get()));
            return Optional.of(new CheapPhone(playwright, browser));
        } catch (PlaywrightException missing) {
            return Optional.empty();
        }
    }

    Visit visit(String address) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setLocale("zh-CN"))) {
            var page = context.newPage();
            var cdp = context.newCDPSession(page);
            cdp.send("Network.enable");
            cdp.send("Network.emulateNetworkConditions", network());
            var slow = new JsonObject();
            slow.addProperty("rate", PROCESSOR);
            cdp.send("Emulation.setCPUThrottlingRate", slow);
            var bytes = counting(cdp);
            page.addInitScript(WATCH);
            page.navigate(
                    address,
                    new com.microsoft.playwright.Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            page.waitForTimeout(300);
            double paint = ((Number) page.evaluate("seen.lcp")).doubleValue();
            double shift = ((Number) page.evaluate("seen.shift")).doubleValue();
            return new Visit(paint, shift, bytes.sum("Document", "Stylesheet"), bytes.sum("Script"));
        }
    }

    private static JsonObject network() {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND / 2);
        return network;
    }

    private static Bytes counting(CDPSession cdp) {
        var bytes = new Bytes();
        cdp.on(
                "Network.responseReceived",
                e -> bytes.kinds.put(
                        e.get("requestId").getAsString(), e.get("type").getAsString()));
        cdp.on(
                "Network.loadingFinished",
                e -> bytes.lengths.merge(
                        bytes.kinds.getOrDefault(e.get("requestId").getAsString(), "Other"),
                        e.get("encodedDataLength").getAsLong(),
                        Long::sum));
        return bytes;
    }

    private static final class Bytes {

        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, Long> lengths = new HashMap<>();

        long sum(String... types) {
            return Stream.of(types)
                    .mapToLong(type -> lengths.getOrDefault(type, 0L))
                    .sum();
        }
    }

    private static Optional<Path> installed() {
        var named = System.getenv("CUNBU_CHROMIUM");
        if (named != null && !named.isBlank()) return Optional.of(Path.of(named));
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
