package org.cunbu.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** Somebody who writes a letter, page by page. */
public final class LetterWriter {

    private final Browser browser;

    public LetterWriter(Browser browser) {
        this.browser = browser;
    }

    /** Writes a letter from Gaosha and sends it; the browser then shows the receipt. */
    public Browser writes(String title) {
        return browser.send("/letters/new/send", readyToSend(title));
    }

    /** Comes as far as the check page, and tells what its form would send. */
    public Map<String, String> readyToSend(String title) {
        what(title).where(Map.of("township", "430525103"));
        browser.send("/letters/new/check", Map.of("name", "演示村民", "publish", "yes"));
        assertThat(browser.status()).isEqualTo(200);
        var letter = new HashMap<String, String>();
        for (var field : new String[] {"_csrf", "key", "kind", "title", "text", "township", "name", "publish"}) {
            letter.put(field, browser.hidden(field));
        }
        return letter;
    }

    public LetterWriter what(String title) {
        browser.open("/letters/new");
        browser.send("/letters/new/where", Map.of("kind", "HELP", "title", title, "text", "请帮忙看一看。\n谢谢。"));
        assertThat(browser.status()).isEqualTo(200);
        return this;
    }

    public LetterWriter where(Map<String, String> place) {
        browser.send("/letters/new/contact", place);
        assertThat(browser.status()).isEqualTo(200);
        return this;
    }
}
