package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.AnsweredOnSpot;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 当场答复: the desk answers inquiries, suggestions and praise itself, with one pair of eyes. */
@Component
public class OnTheSpot {

    private final CaseFiles files;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    OnTheSpot(
            CaseFiles files,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** Answers it there: the first response and the answer in one; inside an act. */
    public Mono<CaseFile> answer(PetitionId id, int version, String rawAnswer, Official by) {
        String answer = Words.required("answer", rawAnswer, Words.ANSWER);
        Instant now = clock.instant();
        return files.begin(id, version, Act.ANSWER_ON_SPOT, by)
                .doOnNext(OnTheSpot::mayBe)
                .delayUntil(file -> clocks.keep(file, ClockKind.DISPATCH, now))
                .flatMap(file -> discreet.forPetitioner(file.petition(), answer)
                        .flatMap(words -> answered(file, words, by, now)));
    }

    private static void mayBe(CaseFile file) {
        if (!isFor(file.petition().kind())) {
            throw new Conflict("not-on-spot", "求助、投诉和举报要转给承办单位办，不能当场答复。");
        }
    }

    /** Which letters one pair of eyes may answer. */
    public static boolean isFor(Kind kind) {
        return switch (kind) {
            case INQUIRY, SUGGESTION, PRAISE -> true;
            case HELP, COMPLAINT, REPORT -> false;
        };
    }

    private Mono<CaseFile> answered(CaseFile file, String answer, Official by, Instant now) {
        Post post = by.postAt(file.received().holder(), Role.DISPATCHER).orElseThrow(CaseFile::wrongState);
        var lead = new Lead(file.received().holder(), Mode.FORWARDED, now);
        var handler = new Handler(post.person(), post.id(), by.name(), "", now);
        CaseFile done = file.with(file.round().concludes().in(file.received().onTheSpot(lead, handler, answer)));
        return clocks.rules(file).map(rules -> rules.word(now)).flatMap(word -> filed(done, lead, post, word, now));
    }

    private Mono<CaseFile> filed(CaseFile done, Lead lead, Post post, Reckoning word, Instant now) {
        return clocks.start(done, ClockKind.PETITIONERS_WORD, now, word)
                .then(Mono.defer(() -> filing.file(
                        done,
                        done.round(),
                        post.actor(),
                        now,
                        new AnsweredOnSpot(done.subject(), lead.unit().value(), post.person(), lines.of(done)),
                        new AnswerDelivered(
                                done.subject(), lead.unit().value(), lines.of(done, null, word.lastDay())))))
                .delayUntil(filed -> filing.tell(filed, "letter-answered", references(filed, word)));
    }

    private Map<String, String> references(CaseFile file, Reckoning word) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()),
                "date", ClockWords.day(word.lastDay()));
    }
}
