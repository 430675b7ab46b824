package org.cunbu.portal.petition.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.PersonName;

/**
 * How a letter came about, where somebody did not simply write about their own matter.
 *
 * @param writer who writes, where the letter's contact is the family member whose matter it is
 * @param entering who typed it in, where that was an official
 * @param elsewhere where else it lies
 * @param joint how many write together
 * @param post the post elsewhere that it is about
 */
public record Circumstances(
        Optional<ContactDetails> writer,
        Optional<Entering> entering,
        LetterBody body,
        Optional<ExternalRef> elsewhere,
        Optional<Joint> joint,
        Optional<OnlinePost> post) {

    /** Somebody writes about their own matter. */
    public static final Circumstances ORDINARY = new Circumstances(
            Optional.empty(), Optional.empty(), LetterBody.TEXT, Optional.empty(), Optional.empty(), Optional.empty());

    boolean areOrdinary() {
        return equals(ORDINARY);
    }

    EnteredBy enteredBy() {
        return entering.isPresent() ? EnteredBy.STAFF : EnteredBy.CITIZEN;
    }

    /** Everybody besides the letter's contact. */
    Stream<ContactDetails> people() {
        return Stream.concat(writer.stream(), joint.stream().flatMap(many -> many.representatives().stream()));
    }

    Stream<String> names() {
        return people().map(ContactDetails::name).flatMap(Stream::ofNullable).map(PersonName::text);
    }

    /** The same letter, not written for somebody else. */
    static Circumstances of(Optional<ContactDetails> writer, LetterBody body) {
        return new Circumstances(writer, Optional.empty(), body, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Circumstances with(Entering by, Optional<ExternalRef> ref, Optional<Joint> many, Optional<OnlinePost> there) {
        return new Circumstances(writer, Optional.of(by), body, ref, many, there);
    }

    /** Who could be told by e-mail, the one whose matter it is first. */
    static List<ContactDetails> withEmail(Submission letter) {
        return Stream.concat(letter.contact().stream(), letter.circumstances().writer().stream())
                .filter(contact -> contact.email() != null)
                .toList();
    }
}
