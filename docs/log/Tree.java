import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hashes of the tree, after RFC 9162: leaves begin with 0, nodes with 1. */
final class Tree {

    private Tree() {}

    static byte[] leaf(byte[] line) {
        return sha256(new byte[] {0}, line);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** The root over some leaves' hashes. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return sha256(new byte[0]);
        List<byte[]> level = new ArrayList<>(leaves);
        // Pairs from the left; a hash without a partner goes up as it is. That gives the same tree.
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) above.add(node(level.get(i), level.get(i + 1)));
            if (level.size() % 2 == 1) above.add(level.getLast());
            level = above;
        }
        return level.getFirst();
    }

    /** The root that a proof gives for a leaf at its place (RFC 9162, section 2.1.3.2). */
    static byte[] rootBy(byte[] leaf, long n, long size, List<byte[]> proof) {
        if (n < 0 || n >= size) throw new Broken("place " + n + " does not lie in a log of " + size);
        long at = n;
        long last = size - 1;
        byte[] found = leaf;
        for (byte[] other : proof) {
            if (last == 0) throw new Broken("the proof is too long");
            if ((at & 1) == 1 || at == last) {
                found = node(other, found);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                found = node(found, other);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) throw new Broken("the proof is too short");
        return found;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
