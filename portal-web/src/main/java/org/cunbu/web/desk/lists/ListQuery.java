package org.cunbu.web.desk.lists;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What narrows a list, as its form sends it; an empty field narrows nothing.
 *
 * @param how near, overdue or empty
 */
record ListQuery(
        String unit,
        String place,
        String kind,
        String channel,
        String stage,
        String how,
        String due,
        String number,
        String month,
        String page) {

    ListQuery(
            @Nullable String unit,
            @Nullable String place,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable String stage,
            @Nullable String how,
            @Nullable String due,
            @Nullable String number,
            @Nullable String month,
            @Nullable String page) {
        this.unit = requireNonNullElse(unit, "").strip();
        this.place = requireNonNullElse(place, "");
        this.kind = requireNonNullElse(kind, "");
        this.channel = requireNonNullElse(channel, "");
        this.stage = requireNonNullElse(stage, "");
        this.how = requireNonNullElse(how, "");
        this.due = requireNonNullElse(due, "");
        this.number = requireNonNullElse(number, "");
        this.month = requireNonNullElse(month, "");
        this.page = requireNonNullElse(page, "");
    }

    /** @param meant the unit that a typed name or code means */
    ListFilter filter(Function<String, Optional<UnitId>> meant) {
        return new ListFilter(
                unit.isEmpty()
                        ? Optional.empty()
                        : Optional.of(meant.apply(unit)
                                .orElseThrow(() -> Invalid.field("unit", "no-unit", "没有找到这个单位，请从名单里选。"))),
                read("place", place, RegionCode::new),
                read("kind", kind, Kind::valueOf),
                read("channel", channel, Channel::valueOf),
                read("stage", stage, Stage::valueOf),
                how.equals("near"),
                how.equals("overdue"),
                read("due", due, LocalDate::parse),
                number,
                read("month", month, YearMonth::parse));
    }

    @Nullable
    PageKey key() {
        return page.isEmpty() ? null : new PageKey(page);
    }

    /** The list with the same filters. */
    UriComponentsBuilder at(ListKind list, String more) {
        var address = UriComponentsBuilder.fromPath("/desk/lists/" + list.path() + more);
        fields().forEach((name, value) -> {
            if (!value.isEmpty()) address.queryParam(name, "{" + name + "}");
        });
        return address;
    }

    /** The same as an address. */
    String address(ListKind list, String more) {
        return at(list, more).encode().buildAndExpand(fields()).toUriString();
    }

    /** The same as an address, going on after this page. */
    String address(ListKind list, PageKey next) {
        var all = new LinkedHashMap<String, Object>(fields());
        all.put("page", next.token());
        return at(list, "")
                .queryParam("page", "{page}")
                .encode()
                .buildAndExpand(all)
                .toUriString();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("unit", unit);
        fields.put("place", place);
        fields.put("kind", kind);
        fields.put("channel", channel);
        fields.put("stage", stage);
        fields.put("how", how);
        fields.put("due", due);
        fields.put("number", number);
        fields.put("month", month);
        return fields;
    }

    private static <T> Optional<T> read(String field, String text, Function<String, T> reading) {
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Invalid.field(field, "not-known", "这一项认不出来，请重新选。");
        }
    }
}
