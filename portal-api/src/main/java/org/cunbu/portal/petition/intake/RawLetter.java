package org.cunbu.portal.petition.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A letter as somebody typed it, nothing checked yet: from the pages, from the API, from a desk.
 *
 * @param region code of the township or village that was chosen
 * @param place the place in the writer's own words
 * @param name who writes, as phone and email
 * @param family 我替家人写: whose matter it is; none where one writes about one's own
 * @param body what the letter is made of; text where nothing is said
 */
public record RawLetter(
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable String region,
        @Nullable String place,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean publish,
        boolean keepFromVillage,
        @Nullable RawPerson family,
        @Nullable LetterBody body) {

    /** Somebody writes a text about their own matter. */
    public RawLetter(
            @Nullable Channel channel,
            @Nullable Kind kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable String region,
            @Nullable String place,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            boolean publish,
            boolean keepFromVillage) {
        this(channel, kind, title, text, region, place, name, phone, email, publish, keepFromVillage, null, null);
    }

    /** The letter with every part checked, or {@link Invalid} with everything that is wrong, not just the first. */
    public Submission checked(IdempotencyKey key, Regions regions) {
        var wrong = new ArrayList<FieldError>();
        var letter = checked(key, regions, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(List.copyOf(wrong));
        }
        return letter.orElseThrow();
    }

    /** The same, adding to what is wrong already; empty where something of the letter itself is. */
    Optional<Submission> checked(IdempotencyKey key, Regions regions, List<FieldError> wrong) {
        int before = wrong.size();
        var channelOk = required("channel", channel, "请说明来信渠道", wrong);
        var kindOk = required("kind", kind, "请选一种来信类型", wrong);
        var made = body == null ? LetterBody.TEXT : body;
        var titleOk = part(() -> new Title(given(title).orElse(Unwritten.title(made))), wrong);
        var textOk = part(() -> new LetterText(given(text).orElse(Unwritten.text(made))), wrong);
        var placeOk = part(() -> whereabouts(regions), wrong);
        var writer = contact(new RawPerson(name, phone, email), "", wrong);
        var relative = relative(wrong);
        if (wrong.size() > before) return Optional.empty();
        var letter = new Submission(
                key,
                channelOk.orElseThrow(),
                kindOk.orElseThrow(),
                titleOk.orElseThrow(),
                textOk.orElseThrow(),
                placeOk.orElseThrow(),
                relative.or(() -> writer),
                publish,
                keepFromVillage);
        boolean ordinary = relative.isEmpty() && made == LetterBody.TEXT;
        return Optional.of(
                ordinary
                        ? letter
                        : letter.under(Circumstances.of(relative.isEmpty() ? Optional.empty() : writer, made)));
    }

    /** Whose matter it is, at least by name. */
    private Optional<ContactDetails> relative(List<FieldError> wrong) {
        if (family == null) return Optional.empty();
        if (given(family.name()).isEmpty()) {
            wrong.add(new FieldError("familyName", "required", "请写下家人的姓名。"));
            return Optional.empty();
        }
        return contact(family, "family", wrong);
    }

    /** Whether nobody has typed what it is about. */
    boolean isEmpty() {
        return given(title).isEmpty() && given(text).isEmpty();
    }

    private Place whereabouts(Regions regions) {
        var chosen = given(region).map(code -> known(code, regions));
        return given(place)
                .<Place>map(words -> new Place.Typed(words, chosen))
                .or(() -> chosen.map(Place.Known::new))
                .orElseGet(Place.Unknown::new);
    }

    private static RegionCode known(String code, Regions regions) {
        try {
            return regions.find(new RegionCode(code.strip())).orElseThrow().code();
        } catch (RuntimeException unknown) {
            throw new Invalid(List.of(new FieldError("region", "unknown", "没有找到这个乡镇或村，请重新选一次")));
        }
    }

    /** @param whose stands before the fields' names: nothing for the writer's own */
    static Optional<ContactDetails> contact(RawPerson person, String whose, List<FieldError> wrong) {
        var faults = new ArrayList<FieldError>();
        var nameOk = optional(person.name(), PersonName::new, faults);
        var phoneOk = optional(person.phone(), Phone::new, faults);
        var emailOk = optional(person.email(), Email::new, faults);
        faults.stream()
                .map(fault -> whose.isEmpty()
                        ? fault
                        : new FieldError(whose + capital(fault.field()), fault.code(), fault.message()))
                .forEach(wrong::add);
        if (nameOk.isEmpty() && phoneOk.isEmpty() && emailOk.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContactDetails(nameOk.orElse(null), phoneOk.orElse(null), emailOk.orElse(null)));
    }

    private static String capital(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private static <T> Optional<T> optional(@Nullable String raw, Function<String, T> value, List<FieldError> wrong) {
        return given(raw).flatMap(text -> part(() -> value.apply(text), wrong));
    }

    private static <T> Optional<T> required(String field, @Nullable T value, String message, List<FieldError> wrong) {
        if (value == null) {
            wrong.add(new FieldError(field, "required", message));
        }
        return Optional.ofNullable(value);
    }

    static Optional<String> given(@Nullable String raw) {
        return Optional.ofNullable(raw).filter(text -> !text.isBlank());
    }

    static <T> Optional<T> part(Supplier<T> value, List<FieldError> wrong) {
        try {
            return Optional.of(value.get());
        } catch (Invalid invalid) {
            wrong.addAll(invalid.fields());
            return Optional.empty();
        }
    }
}
