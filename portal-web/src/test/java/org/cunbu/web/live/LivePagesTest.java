package org.cunbu.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** /live: who is told of what. */
@PortalTest
class LivePagesTest {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
            new ParameterizedTypeReference<>() {};

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void an_open_letters_answer_is_told_to_everybody_and_a_letters_arrival_to_nobody() {
        var desk = DeskFixture.of(portal);
        List<ServerSentEvent<String>> told = new CopyOnWriteArrayList<>();
        Disposable listening = stream().subscribe(told::add);
        try {
            Awaitility.await().until(() -> !told.isEmpty());
            assertThat(told.getFirst().retry()).isEqualTo(Duration.ofSeconds(5));
            desk.aLetter(Kind.REPORT, "有人吃拿卡要", "有干部吃拿卡要。");
            desk.aLetter(Kind.HELP, "路灯不亮", "路灯不亮。");
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .until(() -> events(told).isEmpty());
            desk.anAnsweredLetter("站台漏雨", "站台漏雨。");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> !events(told).isEmpty());
            assertThat(events(told)).allSatisfy(event -> {
                assertThat(event.event()).isEqualTo("figures");
                assertThat(event.data()).isEqualTo("changed");
                assertThat(event.id()).isNull();
            });
        } finally {
            listening.dispose();
        }
    }

    @Test
    void a_queues_stream_is_only_for_who_is_signed_in() {
        var desk = DeskFixture.of(portal);
        desk.anybody().opens("/live/queue").expectStatus().is3xxRedirection();
        assertThat(desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT).page("/desk"))
                .contains("data-live-from=\"/live/queue\"", "data-live=\"queue\"");
        assertThat(Browser.at(port).open("/rates").html())
                .contains("data-live-from=\"/live/figures\"", "data-live=\"figures\"");
    }

    private reactor.core.publisher.Flux<ServerSentEvent<String>> stream() {
        return WebClient.create("http://localhost:" + port)
                .get()
                .uri("/live/figures")
                .header("Last-Event-ID", "anything")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(EVENT);
    }

    private static List<ServerSentEvent<String>> events(List<ServerSentEvent<String>> told) {
        return told.stream().filter(event -> event.event() != null).toList();
    }
}
