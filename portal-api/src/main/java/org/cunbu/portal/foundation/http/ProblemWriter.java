package org.cunbu.portal.foundation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problem details (RFC 9457): for the API, and for the doors of sign-in before it. */
@Component
public class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;
    private final String site;

    /** The problem as it goes over the wire. */
    public record Body(
            String type,
            String title,
            int status,
            String detail,
            List<FieldError> fields,
            @Nullable Long retryAfter,

            @Schema(description = "ALTCHA 谜题：算出 number 后放进请求头 Proof-Of-Work，就不用等")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Puzzle puzzle) {}

    ProblemWriter(JsonMapper json, @Value("${cunbu.public-url:}") String site) {
        this.json = json;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /** Turns what went wrong into the answer; where the answer is already under way, only ends it. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) return Mono.error(error);
        Refusal refusal = Refusals.of(error);
        if (refusal.status() == 500) Unexpected.tell(log, error);
        response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        Long wait = wait(refusal);
        if (wait != null) response.getHeaders().set(HttpHeaders.RETRY_AFTER, wait.toString());
        byte[] body = json.writeValueAsString(body(refusal)).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** A request that cannot be read as one, in the status that it got. */
    public byte[] unreadable(int status) {
        Body read = body(Refused.as("malformed"));
        return json.writeValueAsBytes(
                new Body(read.type(), read.title(), status, read.detail(), read.fields(), null, null));
    }

    /** What went wrong as it goes over the wire, for an answer that is made beforehand. */
    public byte[] bytes(Throwable error) {
        return json.writeValueAsBytes(body(Refusals.of(error)));
    }

    /** The refusal as problem details. */
    public Body body(Refusal refusal) {
        return new Body(
                site + "/problems/" + refusal.type(),
                refusal.title(),
                refusal.status(),
                refusal.detail(),
                refusal.fields(),
                wait(refusal),
                refusal instanceof TooMany many ? many.puzzle().orElse(null) : null);
    }

    private static @Nullable Long wait(Refusal refusal) {
        var wait = refusal.retryAfter();
        return wait == null ? null : Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
