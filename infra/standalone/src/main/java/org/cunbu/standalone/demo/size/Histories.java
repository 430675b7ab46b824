package org.cunbu.standalone.demo.size;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Told;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.EarlierLetter;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.petition.routing.Routing;
import org.cunbu.standalone.demo.size.Phrases.Topic;

/**
 * The letter of a number with everything that became of it, the same for the same seed: dispatched, taken up, noted,
 * drafted, now and then given back by the second pair of eyes, answered, judged or met with silence, or taken back. Those of
 * the last weeks still lie where they are. None was returned by its unit, planned or reopened: casework does not know these
 * acts yet.
 */
final class Histories {

    private final long seed;
    private final int letters;
    private final Seasons seasons;
    private final Places places;
    private final List<Topic> topics;
    private final Writing writing;
    private final Offices offices;
    private final Replies replies;
    private final Intake intake;
    private final Routing routing;

    Histories(
            long seed,
            int letters,
            Seasons seasons,
            Places places,
            Phrases phrases,
            Offices offices,
            Replies replies,
            Intake intake,
            Routing routing) {
        this.seed = seed;
        this.letters = letters;
        this.seasons = seasons;
        this.places = places;
        this.topics = phrases.topics();
        this.writing = new Writing(phrases);
        this.offices = offices;
        this.replies = replies;
        this.intake = intake;
        this.routing = routing;
    }

    IdempotencyKey key(int number) {
        var name = "demo at size " + seed + " " + letters + " " + number;
        return new IdempotencyKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    Told.Letter letter(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var topic = topics.get(topicOf(random));
        var from = places.one(random);
        var received = seasons.at((number + 0.5) / letters, random);
        var kind = topic.kinds().get(random.nextInt(topic.kinds().size()));
        var letter = intake.earlier(submission(number, topic, kind, from, random), received);
        return new Told.Letter(letter, deeds(letter, topic, from, received, random));
    }

    /** The topics are not equally frequent: each less so than the one before. */
    private int topicOf(RandomGenerator random) {
        double skewed = random.nextDouble();
        return (int) (topics.size() * skewed * (0.55 + 0.45 * skewed));
    }

    private Submission submission(int number, Topic topic, Kind kind, Places.Origin from, RandomGenerator random) {
        double channel = random.nextDouble();
        return new Submission(
                key(number),
                channel < 0.55 ? Channel.MAILBOX : channel < 0.75 ? Channel.FORUM : Channel.VILLAGE_OFFICE,
                kind,
                new Title(writing.title(topic, kind, from.words(), random)),
                new LetterText(writing.text(topic, kind, from.words(), random)),
                from.place().<Place>map(Place.Known::new).orElseGet(Place.Unknown::new),
                contact(random),
                random.nextDouble() < 0.4,
                random.nextDouble() < 0.03);
    }

    /** A number that nobody has: none begins with 1990000. */
    private static Optional<ContactDetails> contact(RandomGenerator random) {
        if (random.nextDouble() > 0.65) return Optional.empty();
        var phone = new Phone("1990000%04d".formatted(random.nextInt(10_000)));
        return Optional.of(new ContactDetails(new PersonName("演示写信人"), phone, null));
    }

    private List<Told> deeds(
            EarlierLetter letter, Topic topic, Places.Origin from, Instant received, RandomGenerator random) {
        var kind = letter.petition().kind();
        var answered = replies.to(received, random);
        var lead = lead(letter, topic, from);
        var dispatcher = offices.at(UnitId.PETITION_OFFICE, Role.DISPATCHER);
        var handler = offices.at(lead, Role.HANDLER);
        var head = offices.at(lead, Role.UNIT_HEAD);
        var way = new Way(received, answered, random);
        var deeds = new ArrayList<Told>();
        deeds.add(new Told.Dispatched(way.upTo(0.12, 30), lead, Mode.FORWARDED, "按职责分工，由该单位办理。", dispatcher));
        deeds.add(new Told.Accepted(way.upTo(0.35, 40), "您的信由我办理，有进展会在这里告诉您。", handler));
        if (random.nextDouble() < 0.015) {
            deeds.add(new Told.TakenBack(way.upTo(0.7, 200)));
            return deeds;
        }
        if (random.nextDouble() < 0.1) {
            deeds.add(new Told.Noted(way.upTo(0.45, 60), writing.aside("note", kind, from.words(), random), handler));
        }
        if (random.nextDouble() < 0.25) {
            deeds.add(
                    new Told.StepTaken(way.upTo(0.6, 300), writing.aside("step", kind, from.words(), random), handler));
        }
        if (random.nextDouble() < 0.06) {
            deeds.add(new Told.Drafted(
                    way.before(26 * 3_600), writing.answer(topic, kind, from.words(), random), handler));
            deeds.add(new Told.SentBack(
                    way.before(24 * 3_600), writing.aside("give-back", kind, from.words(), random), head));
        }
        deeds.add(new Told.Drafted(way.before(3 * 3_600), writing.answer(topic, kind, from.words(), random), handler));
        deeds.add(new Told.Approved(way.before(1_800), head));
        deeds.add(new Told.Delivered(way.end(), handler));
        word(way.end(), random).ifPresent(deeds::add);
        return deeds;
    }

    private static Optional<Told> word(Instant answered, RandomGenerator random) {
        if (random.nextDouble() > 0.38) return Optional.empty();
        var at = answered.plus(Duration.ofMinutes(20 + random.nextInt(6 * 24 * 60)));
        double word = random.nextDouble();
        if (word < 0.45) return Optional.of(new Told.WordSaid(at, Solved.YES, Optional.of(Rating.SATISFIED)));
        if (word < 0.65) return Optional.of(new Told.WordSaid(at, Solved.YES, Optional.of(Rating.RATHER_SATISFIED)));
        if (word < 0.80) return Optional.of(new Told.WordSaid(at, Solved.PARTLY, Optional.of(Rating.RATHER_SATISFIED)));
        return Optional.of(new Told.WordSaid(at, Solved.NO, Optional.of(Rating.NOT_SATISFIED)));
    }

    /** The topic's department; of what a township does itself, whoever routing proposes: no township gets other work. */
    private UnitId lead(EarlierLetter letter, Topic topic, Places.Origin from) {
        if (!topic.lead().startsWith("{")) return new UnitId(topic.lead());
        return routing.toldOf(letter.petition(), 1)
                .map(proposed -> proposed.proposal().lead())
                .filter(lead -> !lead.equals(UnitId.PETITION_OFFICE))
                .orElseGet(() -> UnitId.of(from.township()));
    }

    /** The moments between receipt and answer, each later than the one before. */
    private static final class Way {

        private final Instant answered;
        private final RandomGenerator random;
        private final Instant from;
        private Instant last;

        Way(Instant received, Instant answered, RandomGenerator random) {
            this.from = received;
            this.last = received;
            this.answered = answered.isAfter(received.plusSeconds(7_200)) ? answered : received.plusSeconds(7_200);
            this.random = random;
        }

        /** Within this share of the way, and so many hours at most. */
        Instant upTo(double share, int hours) {
            double whole = Duration.between(from, answered).toSeconds();
            double until = Math.min(whole * share, hours * 3_600.0);
            return after(from.plusSeconds((long) (until * (0.3 + 0.7 * random.nextDouble()))));
        }

        /** So many seconds before the answer. */
        Instant before(int seconds) {
            return after(answered.minusSeconds(seconds));
        }

        Instant end() {
            last = last.isBefore(answered) ? answered : last;
            return last;
        }

        private Instant after(Instant wished) {
            last = wished.isAfter(last) ? wished : last.plusSeconds(60);
            return last;
        }
    }
}
