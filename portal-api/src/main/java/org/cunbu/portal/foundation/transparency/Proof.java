package org.cunbu.portal.foundation.transparency;

import java.util.List;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.transparency.rules.Hash;

/** That a line stands at its place in what was signed. */
public record Proof(long n, List<Hash> hashes, Checkpoint against) {

    /** As C2SP tlog-proof writes it. */
    public String write() {
        return "c2sp.org/tlog-proof@v1\nindex " + n + "\n"
                + hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n"
                + against.note();
    }
}
