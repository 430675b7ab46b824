package org.cunbu.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class LogPagesTest {

    @LocalServerPort
    int port;

    private Browser browser = Browser.at(0);

    @BeforeEach
    void a_visitor() {
        browser = Browser.at(port);
    }

    @Test
    void explain_the_log_its_keys_and_what_can_be_computed() {
        browser.open("/log");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).contains("公开台账", "/log/compute", "/log/checkpoints", "/log/key", "log-tree");
    }

    @Test
    void tell_step_by_step_how_to_compute_a_figure_again() {
        browser.open("/log/compute");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).contains("ComputeRates.java", "VerifyLog.java", "CheckReceipt.java");
    }

    @Test
    void list_every_signature() {
        browser.open("/log/checkpoints");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).contains("历次签名");
    }

    @Test
    void give_the_writer_of_a_letter_its_line_and_salt_and_nobody_else() {
        var writer = new LetterWriter(browser).writes("水泵坏了，田里没水");
        var number = writer.text("receipt-number").replace("-", "");
        assertThat(browser.html()).contains("data-log-proof", "台账凭据", "log-proof");
        browser.open("/receipts/" + number + "/log.txt");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).startsWith("{").contains("commit").doesNotContain("水泵坏了");
        var stranger = Browser.at(port).open("/receipts/" + number + "/log.txt");
        assertThat(stranger.html()).doesNotContain("commit");
    }
}
