package org.cunbu.web.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** /rates and /rates/items */
@PortalTest
class RatesTest {

    @LocalServerPort
    int port;

    @Test
    void stand_with_definition_and_time_and_open_to_their_items() {
        var html = Browser.at(port).open("/rates").html();
        assertThat(html)
                .contains("响应率", "满意率", "÷", "数字算到 ", "/rates/items?scope=county")
                .contains("高沙镇", "由县级保密办理", "群众自己写的");
    }

    @Test
    void never_show_resolution_without_voice() {
        assertThat(Browser.at(port).open("/rates?rate=RESOLUTION").html())
                .contains("<th scope=\"col\" class=\"num\">解决率</th>", "<th scope=\"col\" class=\"num\">表态率</th>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rates?month=2026-02",
                "/rates?scope=township:430525103&month=2026-11",
                "/rates?scope=unit:D-EDU",
                "/rates?scope=sealed",
                "/rates/items?scope=county&rate=CLOSURE",
                "/rates/items?scope=township:430525103&rate=VOICE&numerator=true"
            })
    void answer_for_any_scope_and_month(String path) {
        var page = Browser.at(port).open(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rates?scope=nowhere", "/rates/items?page=nonsense", "/rates?scope=unit:no"})
    void refuse_what_is_no_scope_and_no_key(String path) {
        assertThat(Browser.at(port).open(path).status()).isBetween(400, 404);
    }
}
