package org.cunbu.portal.foundation.transparency.rules;

import java.util.List;

/** Whether proofs hold, as anybody computes it who has nothing but them (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** Whether the leaf stands at this place of the tree with this root. */
    public static boolean includes(Hash leaf, long n, long size, List<Hash> proof, Hash root) {
        if (n < 0 || n >= size) return false;
        long at = n;
        long last = size - 1;
        Hash found = leaf;
        for (Hash other : proof) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                found = Hash.ofNode(other, found);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                found = Hash.ofNode(found, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && found.equals(root);
    }

    /** Whether the larger tree begins with the smaller one. */
    public static boolean continues(long smaller, Hash before, long larger, Hash after, List<Hash> proof) {
        if (smaller == larger) return proof.isEmpty() && before.equals(after);
        if (smaller == 0) return proof.isEmpty() && before.equals(Hash.EMPTY);
        if (smaller > larger) return false;
        boolean whole = Long.bitCount(smaller) == 1;
        if (!whole && proof.isEmpty()) return false;
        long at = smaller - 1;
        long last = larger - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        Hash old = whole ? before : proof.getFirst();
        Hash grown = old;
        for (Hash other : whole ? proof : proof.subList(1, proof.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                old = Hash.ofNode(other, old);
                grown = Hash.ofNode(other, grown);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.ofNode(grown, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && grown.equals(after);
    }
}
