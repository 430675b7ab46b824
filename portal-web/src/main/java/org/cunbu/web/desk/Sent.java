package org.cunbu.web.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
