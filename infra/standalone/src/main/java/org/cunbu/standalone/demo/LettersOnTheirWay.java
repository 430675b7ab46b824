package org.cunbu.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What everybody does with one invented letter, from the writing to the last word. */
@Component
class LettersOnTheirWay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Channel[] CHANNELS = {Channel.MAILBOX, Channel.VILLAGE_OFFICE, Channel.MAILBOX, Channel.FORUM};

    private final Intake intake;
    private final Casework casework;
    private final Routing routing;
    private final Moderation moderation;
    private final InventedOffices offices;

    LettersOnTheirWay(
            Intake intake, Casework casework, Routing routing, Moderation moderation, InventedOffices offices) {
        this.intake = intake;
        this.routing = routing;
        this.casework = casework;
        this.moderation = moderation;
        this.offices = offices;
    }

    /** The deeds of one letter, each at its time. */
    List<Deed> of(Origin from, Course course, Instant written, OfficeHours hours, LocalDate since, int number) {
        var letter = new OneLetter(from, course, since, number);
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed(written, letter::write));
        var dispatched = hours.from(written.plus(Duration.ofHours(7)));
        if (course.daysAgo() == 0) {
            return deeds;
        }
        deeds.add(new Deed(dispatched, letter::dispatch));
        if (course.takenUp() < 0) {
            return deeds;
        }
        var accepted = hours.later(dispatched, course.takenUp());
        deeds.add(new Deed(accepted, letter::accept));
        if (course.end() == Course.End.TAKEN_BACK) {
            deeds.add(new Deed(accepted.plus(Duration.ofDays(1)), letter::takeBack));
            return deeds;
        }
        if (course.answered() < 0) {
            deeds.add(new Deed(hours.later(accepted, 1), letter::tellStep));
            return deeds;
        }
        var answered = hours.later(accepted, course.answered());
        deeds.add(new Deed(answered, letter::answer));
        if (course.end() != Course.End.SILENT && course.end() != Course.End.OPEN) {
            deeds.add(new Deed(answered.plus(Duration.ofHours(30)), letter::say));
        }
        if (course.publish() && number % 3 != 0) {
            deeds.add(new Deed(hours.from(answered.plus(Duration.ofHours(48))), letter::publish));
        }
        return deeds;
    }

    private final class OneLetter {

        private final Origin from;
        private final Course course;
        private final LocalDate since;
        private final int number;
        private @Nullable Receipt receipt;

        OneLetter(Origin from, Course course, LocalDate since, int number) {
            this.from = from;
            this.course = course;
            this.since = since;
            this.number = number;
        }

        void write() {
            receipt = done(
                    intake.submit(submission(), new ClientAddress("10.0." + number / 200 + "." + (1 + number % 200))));
        }

        void dispatch() {
            var facts = facts();
            if (facts.stage() == Stage.RECEIVED) {
                var dispatcher = offices.at(UnitId.PETITION_OFFICE, Role.DISPATCHER, since);
                done(casework.dispatch(
                        id(), facts.version(), answering(facts), Mode.FORWARDED, "按职责分工，由该单位办理。", dispatcher));
            }
        }

        /** The unit that the letter was invented for; where routing sees another's matter in it, that one. */
        private UnitId answering(Case facts) {
            var planned = new UnitId(from.letter().lead());
            return planned.value().startsWith("T")
                    ? routing.proposalFor(facts.petition())
                            .map(Proposal::lead)
                            .blockOptional(PATIENCE)
                            .orElse(planned)
                    : planned;
        }

        void accept() {
            done(casework.accept(id(), facts().version(), "您的信由我办理，有进展会在这里告诉您。", handler()));
        }

        void tellStep() {
            done(casework.tellStep(id(), facts().version(), "已经到现场看过，正在商量怎么办。", handler()));
        }

        void answer() {
            done(casework.draft(id(), facts().version(), from.letter().answer(), handler()));
            done(casework.approve(id(), facts().version(), head()));
            done(casework.deliver(id(), facts().version(), handler()));
        }

        void takeBack() {
            casework.takeBack(petitioner()).block(PATIENCE);
        }

        void say() {
            var word = switch (course.end()) {
                case SATISFIED -> new Said(Solved.YES, Rating.SATISFIED);
                case RATHER_SATISFIED -> new Said(Solved.YES, Rating.RATHER_SATISFIED);
                case PARTLY -> new Said(Solved.PARTLY, Rating.RATHER_SATISFIED);
                case NOT_SOLVED -> new Said(Solved.NO, Rating.NOT_SATISFIED);
                case SILENT, TAKEN_BACK, OPEN -> throw new IllegalStateException("nothing to say");
            };
            casework.say(petitioner(), word.solved(), Optional.of(word.rating()), Optional.empty())
                    .block(PATIENCE);
        }

        void publish() {
            var moderator = offices.at(UnitId.PETITION_OFFICE, Role.MODERATOR, since);
            var preview = done(moderation.preview(id(), moderator));
            done(moderation.publish(id(), preview.version(), preview.proposed(), moderator));
        }

        private Submission submission() {
            Place place = from.village() == null ? new Place.Unknown() : new Place.Known(from.village());
            return new Submission(
                    new IdempotencyKey(UUID.nameUUIDFromBytes(("demo " + number).getBytes(StandardCharsets.UTF_8))),
                    CHANNELS[number % CHANNELS.length],
                    from.letter().kind(),
                    new Title(from.letter().title()),
                    new LetterText(from.letter().text()),
                    place,
                    contact(),
                    course.publish(),
                    false);
        }

        /** Every seventh writer leaves an address, which leads nowhere (RFC 2606). */
        private Optional<ContactDetails> contact() {
            return number % 7 == 0
                    ? Optional.of(new ContactDetails(
                            new PersonName("演示写信人"), null, new Email("yanshi-" + number + "@example.org")))
                    : Optional.empty();
        }

        private Official handler() {
            return offices.at(lead(), Role.HANDLER, since);
        }

        private Official head() {
            return offices.at(lead(), Role.UNIT_HEAD, since);
        }

        private UnitId lead() {
            return facts().lead().orElseThrow(() -> new IllegalStateException("an invented letter has no lead yet"));
        }

        private Case facts() {
            return done(casework.caseOf(id()));
        }

        private PetitionId id() {
            return Objects.requireNonNull(receipt, "written first").id();
        }

        private Petitioner petitioner() {
            var held = Objects.requireNonNull(receipt, "written first");
            return done(intake.open(held.number(), held.secret()));
        }
    }

    private record Said(Solved solved, Rating rating) {}

    private static <T> T done(Mono<T> act) {
        return Objects.requireNonNull(act.block(PATIENCE), "an act gives its result");
    }
}
