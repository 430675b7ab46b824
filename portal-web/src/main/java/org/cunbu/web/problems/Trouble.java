package org.cunbu.web.problems;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * What went wrong, as far as the reader needs to know.
 *
 * @param status the answer's status
 * @param word the key of the sentences that explain it
 * @param retryAfter seconds after which trying again makes sense, 0 where nobody can say
 */
record Trouble(int status, String word, long retryAfter) {

    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 409, 413, 429, 503);

    static Trouble of(Throwable error) {
        int status = error instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
        return new Trouble(status, word(status), 0);
    }

    /** Ours, not the reader's: somebody must look into it. */
    boolean ours() {
        return status == 500;
    }

    private static String word(int status) {
        if (EXPLAINED.contains(status)) {
            return Integer.toString(status);
        }
        return status < 500 ? "4xx" : "5xx";
    }
}
