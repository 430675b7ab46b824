package org.cunbu.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.web.desk.DeskFixture;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A letter that went the whole way: written, dispatched, answered, and published by a moderator. */
public final class PublicLetterFixture {

    private final ApplicationContext portal;
    private final DeskFixture desk;

    public PublicLetterFixture(ApplicationContext portal) {
        this.portal = portal;
        this.desk = DeskFixture.of(portal);
    }

    /** Its title, text and answer, as everybody may read them now. */
    public PublicLetter published(String title, String text, String answer) {
        var id = answered(title, text, answer);
        var moderator = desk.signedIn(Role.MODERATOR, DeskFixture.PETITION_OFFICE);
        does(
                moderator,
                "/desk/moderation/" + id,
                "publications",
                Map.of("title", title, "text", text, "answer", answer));
        caughtUp();
        return Objects.requireNonNull(Objects.requireNonNull(portal.getBean(Publication.class)
                        .letters(LetterFilter.ALL, null)
                        .block())
                .items()
                .getFirst());
    }

    /** Published in the words that the rules propose. */
    public PublicLetter publishedAsProposed(String title, String text, String answer) {
        var id = answered(title, text, answer);
        var moderator = desk.signedIn(Role.MODERATOR, DeskFixture.PETITION_OFFICE);
        var page = moderator.page("/desk/moderation/" + id);
        does(
                moderator,
                "/desk/moderation/" + id,
                "publications",
                Map.of("title", typed(page, "title"), "text", typed(page, "text"), "answer", typed(page, "answer")));
        caughtUp();
        return Objects.requireNonNull(
                portal.getBean(Publication.class).ofPetition(id).block());
    }

    private static String typed(String page, String field) {
        var area = Pattern.compile("<textarea[^>]* name=\"" + field + "\"[^>]*>(.*?)</textarea>", Pattern.DOTALL)
                .matcher(page);
        assertThat(area.find()).as(field).isTrue();
        return HtmlUtils.htmlUnescape(area.group(1));
    }

    private PetitionId answered(String title, String text, String answer) {
        var dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        var handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        var head = desk.signedIn(Role.UNIT_HEAD, DeskFixture.TRANSPORT);
        var id = desk.aLetter(Kind.HELP, title, text);
        var at = "/desk/cases/" + id;
        does(
                dispatcher,
                at,
                "dispatches",
                Map.of("choice", "other", "unit", "D-TRANSPORT", "mode", "FORWARDED", "reason", "县道归交通运输局。"));
        does(handler, at, "acceptances", Map.of("message", "您好，这封信由我办。"));
        does(handler, at, "drafts", Map.of("answer", answer));
        does(head, at, "approvals", Map.of());
        does(handler, at, "deliveries", Map.of());
        return id;
    }

    private void does(DeskFixture.Browser somebody, String at, String act, Map<String, String> words) {
        var fields = new HashMap<>(words);
        fields.put("version", DeskFixture.Browser.version(somebody.page(at)));
        var answer = somebody.sends(at + "/" + act, fields).returnResult(String.class);
        assertThat(answer.getStatus().is3xxRedirection()).as(at + "/" + act).isTrue();
        desk.caughtUp();
    }

    /** Waits until index and figures have read what happened. */
    public void caughtUp() {
        portal.getBean(Readers.class).caughtUp().block();
    }
}
