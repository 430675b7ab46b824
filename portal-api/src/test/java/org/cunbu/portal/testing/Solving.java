package org.cunbu.portal.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.cunbu.portal.foundation.http.Proof;
import org.cunbu.portal.foundation.http.Puzzle;

/** Does the work of a browser. */
public final class Solving {

    private Solving() {}

    /** The proof that a browser would find. */
    public static Proof solved(Puzzle puzzle) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] wanted = HexFormat.of().parseHex(puzzle.challenge());
            for (long number = 0; number <= puzzle.maxnumber(); number++) {
                byte[] hash = sha.digest((puzzle.salt() + number).getBytes(StandardCharsets.US_ASCII));
                if (MessageDigest.isEqual(hash, wanted)) return new Proof(payload(puzzle, number));
            }
            throw new AssertionError("a puzzle without a solution");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sent for that number, right or wrong. */
    public static String payload(Puzzle puzzle, long number) {
        String json = """
                {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s"}""".formatted(puzzle.algorithm(), puzzle.challenge(), number, puzzle.salt(), puzzle.signature());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
