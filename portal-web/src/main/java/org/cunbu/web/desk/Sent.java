package org.cunbu.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A form as it came in: a field that is not there is an empty one, and nobody is trusted to send a number. */
public record Sent(MultiValueMap<String, String> fields) {

    /** The form of this request. */
    public static Mono<Sent> in(ServerWebExchange exchange) {
        return exchange.getFormData().map(Sent::new);
    }

    /** What was typed into a field, exactly. */
    public String text(String field) {
        String typed = fields.getFirst(field);
        return typed == null ? "" : typed;
    }

    /** A day as a date field sends it; none where nothing was typed. */
    public @Nullable LocalDate day(String field) {
        try {
            return text(field).isBlank() ? null : LocalDate.parse(text(field).strip());
        } catch (DateTimeParseException e) {
            throw Invalid.field(field, "malformed", "请写成 2026-11-25 这样的日期。");
        }
    }

    /** A day that must be there. */
    public LocalDate someDay(String field, String missing) {
        LocalDate day = day(field);
        if (day == null) {
            throw Invalid.field(field, "missing", missing);
        }
        return day;
    }

    /** The id in a hidden field. */
    public UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            throw Invalid.field(field, "unknown", "这一条已经不在了。");
        }
    }

    /** Whether a box was ticked. */
    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** The version that was read; one that nothing has, where none was sent. */
    public int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** These fields as they were typed. */
    public Map<String, String> typed(String... wanted) {
        return Arrays.stream(wanted).collect(Collectors.toMap(Function.identity(), this::text));
    }
}
