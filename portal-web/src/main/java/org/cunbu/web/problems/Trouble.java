package org.cunbu.web.problems;

import java.time.Duration;
import java.util.Set;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Busy;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * What went wrong, as far as the reader needs to know.
 *
 * @param status the answer's status
 * @param word the key of the sentences that explain it
 * @param detail what the portal says about this very case, where it says something
 * @param retryAfter after which time trying again makes sense, where somebody can say
 */
record Trouble(int status, String word, @Nullable String detail, @Nullable Duration retryAfter) {

    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 409, 413, 429, 503);

    static Trouble of(Throwable error) {
        return switch (error) {
            case Refusal refusal -> of(refusal.status(), refusal.detail(), refusal.retryAfter());
            case Overtaken overtaken -> of(HttpStatus.CONFLICT.value(), null, null);
            case Busy busy -> of(HttpStatus.SERVICE_UNAVAILABLE.value(), null, busy.retryAfter());
            case ErrorResponse response -> of(response.getStatusCode().value(), null, null);
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR.value(), null, null);
        };
    }

    /** Ours, not the reader's: somebody must look into it. */
    boolean ours() {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static Trouble of(int status, @Nullable String detail, @Nullable Duration retryAfter) {
        return new Trouble(status, word(status), detail, retryAfter);
    }

    private static String word(int status) {
        if (EXPLAINED.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "4xx" : "5xx";
    }
}
