package org.cunbu.web.desk.entries;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.RawEntry;
import org.cunbu.portal.petition.intake.RawLetter;
import org.cunbu.portal.petition.intake.RawPerson;
import org.jspecify.annotations.Nullable;

/** A letter while an official types it in, exactly as typed; the server keeps nothing of it. */
record EntryForm(
        String key,
        String channel,
        String kind,
        String title,
        String text,
        String body,
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
        String keepFromVillage,
        String happened,
        String refSystem,
        String refNumber,
        String refIssued,
        String repeat,
        String people,
        String representatives,
        String postAddress,
        String postSnapshot) {

    private static final Pattern GAP = Pattern.compile("[\\s　,，;；]+");

    EntryForm(
            @Nullable String key,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable String body,
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
            @Nullable String keepFromVillage,
            @Nullable String happened,
            @Nullable String refSystem,
            @Nullable String refNumber,
            @Nullable String refIssued,
            @Nullable String repeat,
            @Nullable String people,
            @Nullable String representatives,
            @Nullable String postAddress,
            @Nullable String postSnapshot) {
        this.key = requireNonNullElse(key, "");
        this.channel = requireNonNullElse(channel, "");
        this.kind = requireNonNullElse(kind, "");
        this.title = requireNonNullElse(title, "");
        this.text = requireNonNullElse(text, "");
        this.body = requireNonNullElse(body, "");
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
        this.happened = requireNonNullElse(happened, "");
        this.refSystem = requireNonNullElse(refSystem, "");
        this.refNumber = requireNonNullElse(refNumber, "");
        this.refIssued = requireNonNullElse(refIssued, "");
        this.repeat = requireNonNullElse(repeat, "");
        this.people = requireNonNullElse(people, "");
        this.representatives = requireNonNullElse(representatives, "");
        this.postAddress = requireNonNullElse(postAddress, "");
        this.postSnapshot = requireNonNullElse(postSnapshot, "");
    }

    /** What was read of a work order. */
    static EntryForm of(RawEntry entry, String key) {
        var letter = entry.letter();
        var region = Optional.ofNullable(letter.region()).map(RegionCode::new);
        return new EntryForm(
                key,
                word(letter.channel()),
                word(letter.kind()),
                letter.title(),
                letter.text(),
                word(letter.body()),
                region.map(code -> code.township().value()).orElse(""),
                region.filter(code -> code.level() == Level.VILLAGE)
                        .map(RegionCode::value)
                        .orElse(""),
                letter.place(),
                letter.name(),
                letter.phone(),
                letter.email(),
                "",
                "",
                "",
                "",
                "",
                entry.happened(),
                entry.refSystem(),
                entry.refNumber(),
                entry.refIssued(),
                entry.repeat() ? "yes" : "",
                entry.people(),
                "",
                entry.postAddress(),
                entry.postSnapshot());
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** The same under another key: for sending it as another letter. */
    EntryForm withKey(String newKey) {
        return new EntryForm(
                newKey,
                channel,
                kind,
                title,
                text,
                body,
                township,
                village,
                place,
                name,
                phone,
                email,
                forFamily,
                familyName,
                familyPhone,
                publish,
                keepFromVillage,
                happened,
                refSystem,
                refNumber,
                refIssued,
                repeat,
                people,
                representatives,
                postAddress,
                postSnapshot);
    }

    /** The letter as intake reads it. */
    RawEntry raw() {
        return new RawEntry(
                letter(),
                happened,
                refSystem,
                refNumber,
                refIssued,
                repeat.equals("yes"),
                people,
                speakers(),
                postAddress,
                postSnapshot);
    }

    private RawLetter letter() {
        return new RawLetter(
                named(Channel.values(), channel).orElse(null),
                named(Kind.values(), kind).orElse(null),
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
                named(LetterBody.values(), body).orElse(LetterBody.TEXT));
    }

    /** Whether it is told for somebody of the family: ticked, or somebody named. */
    public boolean isForFamily() {
        return forFamily.equals("yes") || !familyName.isBlank() || !familyPhone.isBlank();
    }

    /** One a line: name, then phone. */
    private List<RawPerson> speakers() {
        return representatives
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(EntryForm::person)
                .toList();
    }

    private static RawPerson person(String line) {
        var gap = GAP.matcher(line);
        return gap.find()
                ? new RawPerson(line.substring(0, gap.start()), line.substring(gap.end()), null)
                : new RawPerson(line, null, null);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "EntryForm[…]";
    }
}
