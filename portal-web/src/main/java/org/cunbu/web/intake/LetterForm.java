package org.cunbu.web.intake;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.RawLetter;
import org.cunbu.portal.petition.intake.RawPerson;
import org.jspecify.annotations.Nullable;

/**
 * A letter while it is being written, exactly as typed. It travels from page to page in the form itself, the server
 * keeps nothing; every page checks again what came before it.
 */
record LetterForm(
        String key,
        String channel,
        String kind,
        String body,
        String title,
        String text,
        String township,
        String village,
        String place,
        String name,
        String phone,
        String email,
        String forFamily,
        String familyName,
        String familyPhone,
        String publish,
        String keepFromVillage) {

    LetterForm(
            @Nullable String key,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String body,
            @Nullable String title,
            @Nullable String text,
            @Nullable String township,
            @Nullable String village,
            @Nullable String place,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String forFamily,
            @Nullable String familyName,
            @Nullable String familyPhone,
            @Nullable String publish,
            @Nullable String keepFromVillage) {
        this.key = requireNonNullElse(key, "");
        this.channel = requireNonNullElse(channel, "");
        this.kind = requireNonNullElse(kind, "");
        this.body = requireNonNullElse(body, "");
        this.title = requireNonNullElse(title, "");
        this.text = requireNonNullElse(text, "");
        this.township = requireNonNullElse(township, "");
        this.village = requireNonNullElse(village, "");
        this.place = requireNonNullElse(place, "");
        this.name = requireNonNullElse(name, "");
        this.phone = requireNonNullElse(phone, "");
        this.email = requireNonNullElse(email, "");
        this.forFamily = requireNonNullElse(forFamily, "");
        this.familyName = requireNonNullElse(familyName, "");
        this.familyPhone = requireNonNullElse(familyPhone, "");
        this.publish = requireNonNullElse(publish, "");
        this.keepFromVillage = requireNonNullElse(keepFromVillage, "");
    }

    /** The same letter under a new key: for sending it as another one. */
    LetterForm withNewKey() {
        return with(UUID.randomUUID().toString(), township, village);
    }

    /** The same letter at another place. */
    LetterForm at(String newTownship, String newVillage) {
        return with(key, newTownship, newVillage);
    }

    /** The way the letter comes: only those that citizens use by themselves; anything else is the mailbox. */
    Channel way() {
        return Arrays.stream(Channel.values())
                .filter(Channel::isCitizens)
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElse(Channel.MAILBOX);
    }

    /** What the letter is for, as far as one of the answers was chosen. */
    Optional<Kind> purpose() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    /** What the letter is made of; text, where nothing else was chosen. */
    LetterBody made() {
        return Arrays.stream(LetterBody.values())
                .filter(each -> each.name().equals(body))
                .findFirst()
                .orElse(LetterBody.TEXT);
    }

    /** The letter as intake reads it. */
    RawLetter raw() {
        return new RawLetter(
                way(),
                purpose().orElse(null),
                title,
                text,
                village.isEmpty() ? township : village,
                place,
                name,
                phone,
                email,
                publish.equals("yes"),
                keepFromVillage.equals("yes"),
                isForFamily() ? new RawPerson(familyName, familyPhone, null) : null,
                made());
    }

    /** Whether it is written for somebody of the family: ticked, or somebody named. */
    public boolean isForFamily() {
        return forFamily.equals("yes") || !familyName.isBlank() || !familyPhone.isBlank();
    }

    /** The answers that the page does not ask for, to be carried along. */
    Map<String, String> except(List<String> asked) {
        var carried = new LinkedHashMap<String, String>();
        carried.put("key", key);
        carried.put("channel", channel);
        carried.put("kind", kind);
        carried.put("body", body);
        carried.put("title", title);
        carried.put("text", text);
        carried.put("township", township);
        carried.put("village", village);
        carried.put("place", place);
        carried.put("name", name);
        carried.put("phone", phone);
        carried.put("email", email);
        carried.put("forFamily", forFamily);
        carried.put("familyName", familyName);
        carried.put("familyPhone", familyPhone);
        carried.put("publish", publish);
        carried.put("keepFromVillage", keepFromVillage);
        carried.keySet().removeAll(asked);
        carried.values().removeIf(String::isEmpty);
        return carried;
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "LetterForm[…]";
    }

    private LetterForm with(String newKey, String newTownship, String newVillage) {
        return new LetterForm(
                newKey,
                channel,
                kind,
                body,
                title,
                text,
                newTownship,
                newVillage,
                place,
                name,
                phone,
                email,
                forFamily,
                familyName,
                familyPhone,
                publish,
                keepFromVillage);
    }
}
