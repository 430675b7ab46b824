package org.cunbu.portal.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

@PortalTest
class VaultTest {

    private static final ContactDetails SOMEBODY =
            new ContactDetails(new PersonName("演示·王小明"), new Phone("138 1234 5678"), new Email("wang@Example.com"));

    private final ContactId id = new ContactId(Ids.next());
    private final UUID letter = Ids.next();

    @Autowired
    private Vault vault;

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private DatabaseClient db;

    @Test
    void gives_back_what_was_sealed_and_records_who_looked_and_why() {
        keep();
        var post = UUID.randomUUID();
        var handler = Actor.official("D-EDU", post, UUID.randomUUID());
        StepVerifier.create(vault.contact(id, new Look(handler, "打电话核实，他的号码是13812345678")))
                .expectNext(SOMEBODY)
                .verifyComplete();
        List<Recorded> looks = journal.historyOf(id.value()).collectList().block();
        assertThat(looks).singleElement().satisfies(look -> {
            assertThat(look.by().post()).isEqualTo(post);
            assertThat(look.as(IdentitySeen.class).reason()).startsWith("打电话核实").doesNotContain("12345678");
        });
    }

    @Test
    void shows_everybody_else_stars() {
        keep();
        StepVerifier.create(vault.masked(id))
                .expectNext(new Masked("演**", "138****5678", "w***@example.com"))
                .verifyComplete();
        assertThat(SOMEBODY.toString()).doesNotContain("王小明", "12345678", "wang@");
    }

    @Test
    void holds_nothing_that_can_be_read() {
        keep();
        String rows = db.sql("""
                        select string_agg(encode(x, 'escape'), ' ')
                          from (select name as x from vault_contact where id = :id
                                union all select phone from vault_contact where id = :id
                                union all select body from vault_original where owner = :letter) as all_columns""")
                .bind("id", id.value())
                .bind("letter", letter)
                .mapValue(String.class)
                .one()
                .block();
        assertThat(rows).isNotBlank().doesNotContain("138", "12345678", "letter word for word");
    }

    @Test
    void opens_a_letter_for_its_row_only() {
        keep();
        StepVerifier.create(vault.original(letter))
                .expectNext(new Original("题目", "letter word for word\n一字不改", "村口演示家旁边"))
                .verifyComplete();
        UUID other = Ids.next();
        db.sql("""
                        insert into vault_original (owner, title, body, sealed_at)
                        select :other, title, body, sealed_at from vault_original where owner = :letter""").bind("other", other).bind("letter", letter).then().block();
        StepVerifier.create(vault.original(other)).verifyError(IllegalStateException.class);
    }

    @Test
    void knows_an_erased_person_no_more() {
        keep();
        vault.erase(id).block();
        StepVerifier.create(vault.contact(id, new Look(Actor.program(), "核实"))).verifyError(NotFound.class);
        StepVerifier.create(vault.contactForDelivery(id)).verifyComplete();
        assertThat(journal.historyOf(id.value())
                        .map(Recorded::type)
                        .collectList()
                        .block())
                .containsExactly("ContactErased");
    }

    @Test
    void finds_the_same_phone_by_its_blind_index_and_no_other() {
        assertThat(vault.blindPhone(new Phone("+86 138-1234-5678")))
                .isEqualTo(vault.blindPhone(new Phone("13812345678")));
        assertThat(vault.blindPhone(new Phone("13812345679"))).isNotEqualTo(vault.blindPhone(new Phone("13812345678")));
    }

    @Test
    void takes_no_look_without_a_reason() {
        assertThatThrownBy(() -> new Look(Actor.program(), "  ")).isInstanceOf(Invalid.class);
    }

    private void keep() {
        acts.inOne(() -> vault.keepContacts(List.of(vault.seal(id, SOMEBODY)))
                        .then(vault.keepOriginals(List.of(vault.sealOriginal(
                                letter, new Original("题目", "letter word for word\n一字不改", "村口演示家旁边"))))))
                .block();
    }
}
