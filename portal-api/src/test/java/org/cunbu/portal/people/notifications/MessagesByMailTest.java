package org.cunbu.portal.people.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.people.notifications.store.Messages;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;

@PortalTest
class MessagesByMailTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private Vault vault;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Messages messages;

    @Autowired
    private PublicAddress address;

    @Autowired
    private PortalClock clock;

    @Test
    void reach_whoever_left_an_address_and_say_nothing_of_the_letter() {
        String to = "demo-" + System.nanoTime() + "@example.com";

        wanted(contact(to), "letter-dispatched");

        await().atMost(SOON).until(() -> received(to).size() == 1);
        DevelopmentMail.Received mail = received(to).getFirst();
        assertThat(mail.subject()).contains("ABC-DEF-GH23", "水利局");
        assertThat(mail.text()).contains("最晚 11月26日（周四）").doesNotContain(to);
        assertThat(mail.id()).endsWith("@localhost>");
    }

    @Test
    void are_not_held_up_by_one_that_has_nowhere_to_go() {
        String to = "demo-" + System.nanoTime() + "@example.com";

        wanted(new ContactId(Ids.next()), "letter-dispatched");
        wanted(contact(null), "letter-dispatched");
        wanted(contact(to), "no-such-template");
        wanted(contact(to), "letter-answered");

        await().atMost(SOON).until(() -> received(to).size() == 1);
    }

    @Test
    void wait_while_the_mail_server_is_away_and_come_once_when_it_is_back() {
        String to = "demo-" + System.nanoTime() + "@example.com";
        delivery.stop();
        try {
            wanted(contact(to), "letter-closed");
            await().atMost(SOON).until(() -> now(messages.outlook()).waiting() > 0);

            withoutMailServer().sendDue().block();
            assertThat(received(to)).isEmpty();
            assertThat(now(messages.outlook()).waiting()).isPositive();

            delivery.sendDue().block();
            assertThat(received(to)).isEmpty();

            clock.travelTo(clock.instant().plusSeconds(31));
            delivery.sendDue().block();
            delivery.sendDue().block();
            assertThat(received(to)).hasSize(1);
        } finally {
            clock.returnToNow();
            delivery.start();
        }
    }

    private Delivery withoutMailServer() {
        JavaMailSenderImpl nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        var smtp = new StaticListableBeanFactory(Map.of("smtp", nobody)).getBeanProvider(JavaMailSender.class);
        return new Delivery(
                messages, vault, acts, new Mail(smtp, address, "no-reply@localhost", false), address, clock);
    }

    private void wanted(ContactId contact, String template) {
        var wanted = new MessageWanted(
                new Subject("petition", Ids.next(), 1),
                contact,
                template,
                Map.of("number", "ABC-DEF-GH23", "unit", "水利局", "date", "2026-11-26", "verdict", "RESOLVED"));
        acts.inOne(() -> journal.append(wanted, Actor.program())).block();
    }

    private ContactId contact(@Nullable String email) {
        ContactId id = new ContactId(Ids.next());
        var details = new ContactDetails(null, new Phone("13800000000"), email == null ? null : new Email(email));
        acts.inOne(() -> vault.keepContacts(List.of(vault.seal(id, details)))).block();
        return id;
    }

    private static List<DevelopmentMail.Received> received(String to) {
        return TestServices.mail().receivedBy(to);
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
