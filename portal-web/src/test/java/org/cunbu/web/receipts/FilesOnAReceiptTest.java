package org.cunbu.web.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.attachments.rules.Papers;
import org.cunbu.portal.foundation.attachments.rules.Photos;
import org.cunbu.portal.foundation.attachments.rules.Voices;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** /receipts/{number}/attachments: by a form alone, and as the script sends them */
@PortalTest
class FilesOnAReceiptTest {

    private static final Pattern FILE = Pattern.compile("href=\"(/receipts/[^\"]+/attachments/[0-9a-f-]+)\"");

    @LocalServerPort
    int port;

    private Browser browser = Browser.at(0);
    private String page = "";

    @BeforeEach
    void a_letter_was_sent() {
        browser = Browser.at(port);
        var writer = new LetterWriter(browser).writes("桥上的栏杆松了");
        assertThat(browser.html()).contains("添加照片、录音或文件");
        page = "/receipts/" + writer.text("receipt-number").replace("-", "");
        browser.open(page);
    }

    private String file() {
        var found = FILE.matcher(browser.html());
        assertThat(found.find()).as("a file on the page").isTrue();
        return found.group(1);
    }

    @Test
    void are_sent_seen_and_removed_without_scripts() {
        assertThat(browser.html()).contains("enctype=\"multipart/form-data\"", "最长 3 分钟");
        browser.sendFile(page + "/attachments", Map.of(), "栏杆.jpg", Photos.jpegWithPlace(400, 300, 1));
        assertThat(browser.html()).contains("收到了，和信放在一起。", "栏杆.jpg", "您传了照片。");
        var photo = browser.file(file());
        assertThat(photo.getStatus().value()).isEqualTo(200);
        assertThat(photo.getResponseHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(photo.getResponseHeaders().getFirst("Content-Security-Policy"))
                .contains("sandbox");
        assertThat(photo.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(Photos.read(Objects.requireNonNull(
                                browser.file(file() + "/thumbnail").getResponseBody()))
                        .getWidth())
                .isEqualTo(320);
        assertThat(Browser.at(port).file(file()).getStatus().is2xxSuccessful()).isFalse();
        browser.send(file() + "/removal", Map.of());
        assertThat(browser.html()).contains("删掉了。").doesNotContain("栏杆.jpg");
    }

    @Test
    void the_same_form_twice_attaches_once() {
        byte[] voice = Voices.mp3(4);
        var key = Map.of("key", browser.hidden("key"));
        browser.sendFile(page + "/attachments", key, "录音.mp3", voice);
        browser.sendFile(page + "/attachments", key, "录音.mp3", voice);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).containsOnlyOnce("<audio").contains("0:05");
    }

    @Test
    void what_is_refused_is_said_at_the_field() {
        browser.sendFile(page + "/attachments", Map.of(), "照片.jpg", Papers.pdf());
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.title()).startsWith("错误：");
        assertThat(browser.html()).contains("href=\"#file\"", "id=\"file-error\"", "对不上");
    }

    @Test
    void a_script_sends_them_in_pieces_with_the_proof_of_its_page() {
        byte[] photo = Photos.jpeg(500, 400);
        var coming = Map.of("name", "栏杆.jpg", "size", photo.length);
        String key = UUID.randomUUID().toString();
        var answer = browser.script(HttpMethod.POST, page + "/uploads")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(coming)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var id = Pattern.compile("\"id\":\"([0-9a-f-]+)\"").matcher(Objects.requireNonNull(answer));
        assertThat(id.find()).isTrue();
        String upload = page + "/uploads/" + id.group(1);
        piece(upload, 0, Arrays.copyOf(photo, 700))
                .expectBody()
                .jsonPath("$.received")
                .isEqualTo(700);
        piece(upload, 900, new byte[10]).expectStatus().isEqualTo(409);
        piece(upload, 700, Arrays.copyOfRange(photo, 700, photo.length))
                .expectStatus()
                .isOk();
        browser.script(HttpMethod.POST, upload + "/completion")
                .exchange()
                .expectStatus()
                .isOk();
        browser.open(page);
        assertThat(browser.html()).contains("栏杆.jpg");
    }

    private WebTestClient.ResponseSpec piece(String upload, int from, byte[] piece) {
        return browser.script(HttpMethod.PATCH, upload)
                .header("Upload-Offset", Integer.toString(from))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(piece)
                .exchange();
    }
}
