package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.List;

/** Somebody in front of a screen: goes to pages, fills in, presses; every page is looked at by axe on the way. */
final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final RunningPortal portal;
    private final BrowserContext window;
    private final Page page;
    private int status;

    private Visitor(RunningPortal portal, BrowserContext window) {
        this.portal = portal;
        this.window = window;
        this.page = window.newPage();
        page.setDefaultTimeout(30_000);
    }

    /** A villager with a cheap phone. */
    static Visitor onAPhone(Browser browser, RunningPortal portal) {
        return with(browser, portal, 360, 740, true);
    }

    /** Somebody at a desk. */
    static Visitor atADesk(Browser browser, RunningPortal portal) {
        return with(browser, portal, 1440, 900, true);
    }

    /** Whoever stands before a wall. */
    static Visitor beforeAWall(Browser browser, RunningPortal portal) {
        return with(browser, portal, 1920, 1080, true);
    }

    /** A phone whose browser runs no scripts. */
    static Visitor withoutScripts(Browser browser, RunningPortal portal) {
        return with(browser, portal, 360, 740, false);
    }

    private static Visitor with(Browser browser, RunningPortal portal, int width, int height, boolean scripts) {
        return new Visitor(
                portal,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(scripts)));
    }

    Visitor goesTo(String path) {
        var answer = page.navigate(portal.at(path));
        status = answer == null ? 0 : answer.status();
        return this;
    }

    /** Signs in at Keycloak and comes back to the page that was asked for. */
    Visitor signsIn(String username, String path) {
        page.navigate(portal.at("/oauth2/authorization/keycloak?to=" + path));
        page.fill("#username", username);
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("#kc-login");
        try {
            page.waitForURL(url -> url.startsWith(portal.at("/")) && !url.contains("/login/oauth2/"));
        } catch (TimeoutError late) {
            throw new AssertionError("signing in ended at " + page.url() + ": " + page.innerText("body"), late);
        }
        if (!page.url().contains(path)) {
            page.navigate(portal.at(path));
        }
        return this;
    }

    Visitor fills(String field, String words) {
        page.fill(field, words);
        return this;
    }

    Visitor chooses(String select, String option) {
        page.selectOption(select, new com.microsoft.playwright.options.SelectOption().setLabel(option));
        return this;
    }

    Visitor ticks(String box) {
        page.check(box);
        return this;
    }

    Visitor presses(String words) {
        page.locator("button:visible", new Page.LocatorOptions().setHasText(words))
                .last()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the one button of this part of the page. */
    Visitor pressesIn(String part) {
        page.click(part + " button[type=submit]");
        page.waitForLoadState();
        return this;
    }

    Visitor follows(String words) {
        page.locator("a:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Whether these words stand at this place within five seconds. */
    boolean sees(String place, String words) {
        try {
            page.locator(place, new Page.LocatorOptions().setHasText(words))
                    .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError late) {
            return false;
        }
    }

    String reads(String place) {
        return page.innerText(place);
    }

    String url() {
        return page.url();
    }

    String title() {
        return page.title();
    }

    /** How the page that was last gone to was answered. */
    int status() {
        return status;
    }

    Page page() {
        return page;
    }

    /** No finding of WCAG 2.2 AA or best practice on the page as it is. */
    Visitor findsNothingToComplainAbout() {
        var results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations())
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .isEmpty();
        return this;
    }

    Visitor isPhotographed(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
