package org.cunbu.portal.petition.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Away;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.region.RegionCode;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Letters about to be handed in. */
public record SubmissionFixture(Submission letter) {

    public static SubmissionFixture aLetter() {
        return aLetter("小学什么时候放假", "请问今年小学几号放假，学校没有通知家长。");
    }

    public static SubmissionFixture aLetter(String title, String text) {
        return new SubmissionFixture(new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                Kind.INQUIRY,
                new Title(title),
                new LetterText(text),
                new Place.Unknown(),
                Optional.empty(),
                false,
                false));
    }

    /** Handed in as by a client that comes again when it is told "later", with the same key. */
    public Mono<Receipt> handedInAt(Intake intake) {
        return intake.submit(letter, ClientAddress.NOWHERE)
                .retryWhen(Retry.fixedDelay(20, Duration.ofMillis(500)).filter(Away.class::isInstance));
    }

    public SubmissionFixture of(Kind kind) {
        return with(letter.key(), kind, letter.place(), letter.contact(), letter.keepFromVillage());
    }

    public SubmissionFixture in(String region) {
        return with(
                letter.key(),
                letter.kind(),
                new Place.Known(new RegionCode(region)),
                letter.contact(),
                letter.keepFromVillage());
    }

    public SubmissionFixture at(String place) {
        return with(
                letter.key(),
                letter.kind(),
                new Place.Typed(place, Optional.empty()),
                letter.contact(),
                letter.keepFromVillage());
    }

    public SubmissionFixture from(String name, String phone, String email) {
        var details = new ContactDetails(new PersonName(name), new Phone(phone), new Email(email));
        return with(letter.key(), letter.kind(), letter.place(), Optional.of(details), letter.keepFromVillage());
    }

    public SubmissionFixture keptFromTheVillage() {
        return with(letter.key(), letter.kind(), letter.place(), letter.contact(), true);
    }

    public SubmissionFixture under(IdempotencyKey key) {
        return with(key, letter.kind(), letter.place(), letter.contact(), letter.keepFromVillage());
    }

    private SubmissionFixture with(
            IdempotencyKey key, Kind kind, Place place, Optional<ContactDetails> contact, boolean kept) {
        return new SubmissionFixture(new Submission(
                key, letter.channel(), kind, letter.title(), letter.text(), place, contact, letter.publish(), kept));
    }
}
