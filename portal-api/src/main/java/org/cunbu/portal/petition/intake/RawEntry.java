package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A letter as an official types it in for somebody, nothing checked yet.
 *
 * @param happened when the caller called, as a date or a date with a time; now where nothing is said
 * @param refSystem the other system in which it lies as well, with its number there and when it was written down there
 * @param repeat 重件: the number is known and came again
 * @param people how many write together; nothing where it is one
 * @param representatives those who speak for them
 * @param postAddress address of the post elsewhere, for 网络舆情
 * @param postSnapshot what stood there
 */
public record RawEntry(
        RawLetter letter,
        @Nullable String happened,
        @Nullable String refSystem,
        @Nullable String refNumber,
        @Nullable String refIssued,
        boolean repeat,
        @Nullable String people,
        List<RawPerson> representatives,
        @Nullable String postAddress,
        @Nullable String postSnapshot) {

    public RawEntry {
        representatives =
                representatives.stream().filter(one -> !one.isNobody()).toList();
    }

    /** The letter with every part checked, or {@link Invalid} with everything that is wrong. */
    Submission checked(IdempotencyKey key, Regions regions, Actor by, Instant now) {
        var wrong = new ArrayList<FieldError>();
        var whole = letter.checked(key, regions, wrong);
        var when = RawLetter.part(() -> Happened.read("happened", happened, now), wrong);
        var ref = elsewhere(wrong);
        var joint = joint(wrong);
        var post = post(now, wrong);
        if (!wrong.isEmpty()) throw new Invalid(List.copyOf(wrong));
        var entering = new Entering(by, when.flatMap(known -> known).orElse(now));
        return whole.orElseThrow().under(whole.orElseThrow().circumstances().with(entering, ref, joint, post));
    }

    private Optional<ExternalRef> elsewhere(List<FieldError> wrong) {
        var system = RawLetter.given(refSystem);
        var number = RawLetter.given(refNumber);
        if (system.isEmpty() && number.isEmpty()) return Optional.empty();
        var issued = RawLetter.part(() -> Happened.moment("refIssued", refIssued), wrong);
        return RawLetter.part(
                () -> new ExternalRef(system.orElse(""), number.orElse(""), issued.flatMap(known -> known), repeat),
                wrong);
    }

    private Optional<Joint> joint(List<FieldError> wrong) {
        var many = RawLetter.given(people);
        if (many.isEmpty() && representatives.isEmpty()) return Optional.empty();
        var speakers = new ArrayList<ContactDetails>();
        for (int i = 0; i < representatives.size(); i++) {
            RawLetter.contact(representatives.get(i), "representative" + (i + 1), wrong)
                    .ifPresent(speakers::add);
        }
        return RawLetter.part(() -> new Joint(number(many.orElse("")), speakers), wrong);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException none) {
            throw Invalid.field("people", "no-number", "联名的人数请填数字。");
        }
    }

    private Optional<OnlinePost> post(Instant now, List<FieldError> wrong) {
        boolean online = letter.channel() == Channel.ONLINE_OPINION;
        if (!online && RawLetter.given(postAddress).isEmpty()) return Optional.empty();
        if (!online) {
            wrong.add(new FieldError("postAddress", "not-here", "只有网络舆情才填网址。"));
            return Optional.empty();
        }
        return RawLetter.part(
                () -> new OnlinePost(RawLetter.given(postAddress).orElse(""), RawLetter.given(postSnapshot), now),
                wrong);
    }
}
