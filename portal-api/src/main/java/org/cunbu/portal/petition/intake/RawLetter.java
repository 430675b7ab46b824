package org.cunbu.portal.petition.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        boolean keepFromVillage) {

    /** The letter with every part checked, or {@link Invalid} with everything that is wrong, not just the first. */
    public Submission checked(IdempotencyKey key, Regions regions) {
        var wrong = new ArrayList<FieldError>();
        var channelOk = required("channel", channel, "请说明来信渠道", wrong);
        var kindOk = required("kind", kind, "请选一种来信类型", wrong);
        var titleOk = part(() -> new Title(Objects.requireNonNullElse(title, "")), wrong);
        var textOk = part(() -> new LetterText(Objects.requireNonNullElse(text, "")), wrong);
        var placeOk = part(() -> whereabouts(regions), wrong);
        var contactOk = contact(wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(List.copyOf(wrong));
        }
        return new Submission(
                key,
                channelOk.orElseThrow(),
                kindOk.orElseThrow(),
                titleOk.orElseThrow(),
                textOk.orElseThrow(),
                placeOk.orElseThrow(),
                contactOk,
                publish,
                keepFromVillage);
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

    private Optional<ContactDetails> contact(List<FieldError> wrong) {
        var nameOk = optional(name, PersonName::new, wrong);
        var phoneOk = optional(phone, Phone::new, wrong);
        var emailOk = optional(email, Email::new, wrong);
        if (nameOk.isEmpty() && phoneOk.isEmpty() && emailOk.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContactDetails(nameOk.orElse(null), phoneOk.orElse(null), emailOk.orElse(null)));
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

    private static Optional<String> given(@Nullable String raw) {
        return Optional.ofNullable(raw).filter(text -> !text.isBlank());
    }

    private static <T> Optional<T> part(Supplier<T> value, List<FieldError> wrong) {
        try {
            return Optional.of(value.get());
        } catch (Invalid invalid) {
            wrong.addAll(invalid.fields());
            return Optional.empty();
        }
    }
}
