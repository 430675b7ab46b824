package org.cunbu.web.problems;

import java.time.Duration;
import java.util.Set;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as far as the reader needs to know.
 *
 * @param status the answer's status
 * @param word the key of the sentences that explain it
 * @param detail what the portal says about this very case, where it says something
 * @param retryAfter after which time trying again makes sense, where somebody can say
 */
record Trouble(
        int status,
        String word,
        @Nullable String detail,
        @Nullable Duration retryAfter) {

    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 409, 413, 429, 503);

    static Trouble of(Throwable error) {
        var refusal = Refusals.of(error);
        var detail = error instanceof Refusal ? refusal.detail() : null;
        return new Trouble(refusal.status(), word(refusal.status()), detail, refusal.retryAfter());
    }

    /** Ours, not the reader's: somebody must look into it. */
    boolean ours() {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static String word(int status) {
        if (EXPLAINED.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "4xx" : "5xx";
    }
}
