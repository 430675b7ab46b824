package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.web.County.body;
import static org.cunbu.portal.petition.casework.web.County.list;
import static org.cunbu.portal.petition.casework.web.County.map;
import static org.cunbu.portal.petition.casework.web.County.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Files sent to a letter over the API, by its petitioner or an official. */
record SentFiles(WebTestClient client, String path) {

    static final int PIECE = 192 * 1024;

    static SentFiles by(County county, Receipt receipt) {
        var client = county.anybody()
                .mutate()
                .defaultHeader("Receipt-Secret", receipt.secret())
                .build();
        return of(client, "/api/letters/" + receipt.number());
    }

    static SentFiles by(County county, Worker who, String letter) {
        return of(county.as(who), "/api/cases/" + letter);
    }

    private static SentFiles of(WebTestClient client, String path) {
        var patient = client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(12 * 1024 * 1024))
                .responseTimeout(Duration.ofMinutes(1))
                .build();
        return new SentFiles(patient, path);
    }

    WebTestClient.ResponseSpec announce(UUID key, Map<String, ?> file) {
        return client.post()
                .uri(path + "/uploads")
                .header("Idempotency-Key", key.toString())
                .bodyValue(file)
                .exchange();
    }

    String announced(String name, byte[] file, String part) {
        return text(body(announce(UUID.randomUUID(), Map.of("name", name, "size", file.length, "part", part))), "id");
    }

    WebTestClient.ResponseSpec piece(String upload, int offset, byte[] piece) {
        return client.patch()
                .uri(path + "/uploads/" + upload)
                .header("Upload-Offset", Integer.toString(offset))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(piece)
                .exchange();
    }

    void pieces(String upload, byte[] file, int from) {
        for (int at = from; at < file.length; at += PIECE) {
            piece(upload, at, Arrays.copyOfRange(file, at, Math.min(at + PIECE, file.length)))
                    .expectStatus()
                    .isOk();
        }
    }

    WebTestClient.ResponseSpec finish(String upload) {
        return client.post().uri(path + "/uploads/" + upload + "/completion").exchange();
    }

    WebTestClient.ResponseSpec send(String name, byte[] file, String part) {
        String upload = announced(name, file, part);
        pieces(upload, file, 0);
        return finish(upload);
    }

    /** The id of what was attached. */
    String attached(String name, byte[] file, String part) {
        return text(body(send(name, file, part)), "id");
    }

    WebTestClient.ResponseSpec get(String what) {
        return client.get().uri(path + what).exchange();
    }

    List<Map<String, Object>> all() {
        return Objects.requireNonNull(get("/attachments")
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult()
                .getResponseBody());
    }

    List<String> ids() {
        return all().stream().map(each -> text(each, "id")).toList();
    }

    int status(String what) {
        return get(what).returnResult(byte[].class).getStatus().value();
    }

    byte[] file(String id) {
        return Objects.requireNonNull(get("/attachments/" + id)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    WebTestClient.ResponseSpec remove(String id) {
        return client.delete().uri(path + "/attachments/" + id).exchange();
    }

    static void refusedFor(WebTestClient.ResponseSpec answer, String code) {
        Map<String, Object> problem = Objects.requireNonNull(answer.expectStatus()
                .isBadRequest()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
        assertThat(list(problem.get("fields")).stream().map(field -> text(map(field), "code")))
                .containsExactly(code);
    }
}
