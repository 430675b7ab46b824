package org.cunbu.journeys;

import static org.cunbu.journeys.RunningPortal.done;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;

/** Letters that others wrote before, solved to their end: below five a figure is not shown, so it could not be seen to move. */
final class EarlierLetters {

    private final RunningPortal portal;
    private final Official dispatcher;
    private final Official handler;
    private final Official head;

    EarlierLetters(RunningPortal portal, Official dispatcher, Official handler, Official head) {
        this.portal = portal;
        this.dispatcher = dispatcher;
        this.handler = handler;
        this.head = head;
    }

    void solved(int howMany, UnitId lead) {
        for (int n = 0; n < howMany; n++) {
            one(n, lead);
        }
    }

    private void one(int n, UnitId lead) {
        var intake = portal.room(Intake.class);
        var casework = portal.room(Casework.class);
        var receipt = done(intake.submit(
                new Submission(
                        new IdempotencyKey(UUID.randomUUID()),
                        Channel.MAILBOX,
                        Kind.HELP,
                        new Title("以前的信 " + n),
                        new LetterText("以前写来的信，路边的护栏松了，想请人看一看。"),
                        new Place.Unknown(),
                        Optional.empty(),
                        false,
                        false),
                ClientAddress.NOWHERE));
        portal.room(Readers.class).caughtUp("casework", "routing").block(Duration.ofSeconds(30));
        var id = receipt.id();
        done(casework.dispatch(id, done(casework.caseOf(id)).version(), lead, Mode.FORWARDED, "属于该局职责。", dispatcher));
        done(casework.accept(id, done(casework.caseOf(id)).version(), "您的信由我办理。", handler));
        done(casework.draft(id, done(casework.caseOf(id)).version(), "护栏已经修好，请放心。", handler));
        done(casework.approve(id, done(casework.caseOf(id)).version(), head));
        done(casework.deliver(id, done(casework.caseOf(id)).version(), handler));
        casework.say(
                        done(intake.open(receipt.number(), receipt.secret())),
                        Solved.YES,
                        Optional.of(Rating.SATISFIED),
                        Optional.empty())
                .block(Duration.ofSeconds(30));
    }
}
