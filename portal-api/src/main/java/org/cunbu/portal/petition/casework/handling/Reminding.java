package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Ladders;
import org.cunbu.portal.petition.casework.Pressing;
import org.cunbu.portal.petition.casework.Reminded;
import org.cunbu.portal.petition.casework.Reminder;
import org.cunbu.portal.petition.casework.rules.QuietHours;
import org.cunbu.portal.petition.casework.store.Reminders;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 催办: the petitioner asks for haste, once in a while; so do the units above. */
@Component
public class Reminding {

    private final CaseFiles files;
    private final Reminders reminders;
    private final Filing filing;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final Calendar calendar;
    private final Ladders ladders;
    private final Routing routing;
    private final Pressing pressing;
    private final PortalClock clock;

    Reminding(
            CaseFiles files,
            Reminders reminders,
            Filing filing,
            Discreet discreet,
            CountyHouses houses,
            Calendar calendar,
            Ladders ladders,
            Routing routing,
            Pressing pressing,
            PortalClock clock) {
        this.files = files;
        this.reminders = reminders;
        this.filing = filing;
        this.discreet = discreet;
        this.houses = houses;
        this.calendar = calendar;
        this.ladders = ladders;
        this.routing = routing;
        this.pressing = pressing;
        this.clock = clock;
    }

    /** The petitioner asks for haste; inside an act. */
    public Mono<Void> byPetitioner(PetitionId id) {
        Instant now = clock.instant();
        return files.begin(id, Act.REMIND)
                .delayUntil(file -> notTooSoon(id, now))
                .flatMap(file -> heard(file, now)
                        .flatMap(heard -> remind(file, new Reminder(now, heard, "来信人", ""), Optional.empty())))
                .then();
    }

    /** A unit above, or who passed it on, asks for haste; inside an act. */
    public Mono<CaseFile> byOfficial(PetitionId id, int version, String rawWords, Official by) {
        String words = PlainText.lines("words", rawWords, Words.REASON);
        Instant now = clock.instant();
        Post post = by.posts().getFirst();
        return files.begin(id, version, Act.REMIND, by)
                .flatMap(file -> Mono.zip(discreet.forFile(file.petition(), words), heard(file, now))
                        .map(both -> new Reminder(
                                now, both.getT2(), houses.name(post.unit()) + " " + by.name(), both.getT1()))
                        .flatMap(one -> remind(file, one, Optional.of(post))));
    }

    /** When the petitioner may ask for haste again; empty where they may now. */
    public Mono<Instant> notBefore(PetitionId id) {
        Instant now = clock.instant();
        return reminders
                .lastOfPetitioner(id)
                .map(last -> calendar.workingDays()
                        .workingDaysAfter(last, pressing.again())
                        .due())
                .filter(again -> again.isAfter(now));
    }

    private Mono<Void> notTooSoon(PetitionId id, Instant now) {
        return notBefore(id)
                .flatMap(again -> Mono.error(new Conflict(
                        "too-soon", "您刚催过，" + ClockWords.day(Shanghai.dayOf(again.minusMillis(1))) + " 以后可以再催。")));
    }

    private Mono<CaseFile> remind(CaseFile file, Reminder one, Optional<Post> post) {
        UUID id = Ids.next();
        var entry =
                new Reminded(file.subject(), id, file.round().state().holder().value(), one.heard());
        return reminders
                .add(id, file.petition().id(), one, post)
                .then(filing.append(post.map(Post::actor).orElseGet(Actor::petitioner), one.at(), entry))
                .thenReturn(file);
    }

    /** Not at night, nor on days off. */
    private Mono<Instant> heard(CaseFile file, Instant now) {
        boolean danger = routing.screen(file.petition()).isDangerous();
        return ladders.now().map(ladder -> new QuietHours(ladder, calendar.workingDays()).next(now, danger));
    }
}
