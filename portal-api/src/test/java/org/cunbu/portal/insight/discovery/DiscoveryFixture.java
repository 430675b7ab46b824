package org.cunbu.portal.insight.discovery;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters on their way through the real portal, told in verbs; found letters are those of the real index. */
@Component
public class DiscoveryFixture {
    public static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");
    public static final UnitId EDUCATION = new UnitId("D-EDU");
    public static final UnitId PETITION_OFFICE = new UnitId("PETITION");

    public final Official dispatcher = official(PETITION_OFFICE, Role.DISPATCHER);
    public final Official moderator = official(PETITION_OFFICE, Role.MODERATOR);
    public final Official handler = official(TRANSPORT, Role.HANDLER);
    public final Official head = official(TRANSPORT, Role.UNIT_HEAD);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Intake intake;
    private final Casework casework;
    private final Moderation moderation;
    private final Readers readers;
    private final Indices indices;

    DiscoveryFixture(Intake intake, Casework casework, Moderation moderation, Readers readers, Indices indices) {
        this.intake = intake;
        this.casework = casework;
        this.moderation = moderation;
        this.readers = readers;
        this.indices = indices;
    }

    public static Official official(UnitId unit, Role role) {
        var person = UUID.randomUUID();
        return new Official(
                new PersonId(person),
                "演示" + role,
                List.of(new Post(UUID.randomUUID(), person, unit, role, LocalDate.of(2026, 1, 1), null)));
    }

    /** A letter that has arrived on the dispatcher's desk, or on that of the discipline. */
    public PetitionId received(Kind kind, String title, String text, String region) {
        var letter = new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                kind,
                new Title(title),
                new LetterText(text),
                new Place.Known(new RegionCode(region)),
                Optional.empty(),
                true,
                false);
        var id = now(intake.submit(letter, ClientAddress.NOWHERE)).id();
        readEverything();
        return id;
    }

    /** It lies with the unit. */
    public PetitionId dispatched(PetitionId id, UnitId lead) {
        var view = now(casework.open(id, dispatcher));
        now(casework.dispatch(id, view.version(), lead, Mode.FORWARDED, "属于本单位职责", dispatcher));
        readEverything();
        return id;
    }

    /** It was answered by the transport bureau and everybody may read it. */
    public PublicLetter published(PetitionId id) {
        dispatched(id, TRANSPORT);
        CaseView view = now(casework.open(id, handler));
        view = now(casework.accept(id, view.version(), "收到了，明天去看。", handler));
        view = now(casework.draft(id, view.version(), "您好，已经修好了。", handler));
        view = now(casework.approve(id, view.version(), head));
        now(casework.deliver(id, view.version(), handler));
        readEverything();
        var preview = now(moderation.preview(id, moderator));
        var letter = now(moderation.publish(id, preview.version(), preview.proposed(), moderator));
        readEverything();
        return letter;
    }

    public void takenDown(PublicLetter letter) {
        moderation.takeDown(letter.id(), Cause.WISH, moderator).block(PATIENCE);
    }

    /** All readers have read everything, and the indices show it. */
    public void readEverything() {
        readers.caughtUp("casework", "routing", "publication", "discovery").block(PATIENCE);
        indices.forEverybody().refresh().block(PATIENCE);
        indices.forOfficials().refresh().block(PATIENCE);
    }

    /** What was found, also on a machine so busy that search says it is away at first. */
    public static <T, F extends T> F patiently(Mono<T> search, Class<F> found) {
        return now(search.filter(found::isInstance)
                .repeatWhenEmpty(20, tries -> tries.delayElements(Duration.ofSeconds(1)))
                .cast(found));
    }

    public static <T> T now(Mono<T> wish) {
        return Objects.requireNonNull(wish.block(PATIENCE));
    }
}
