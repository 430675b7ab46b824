package org.cunbu.portal.foundation.transparency.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of the tree (RFC 9162, section 2.1.1): SHA-256, leaves and nodes told apart by their first byte. */
public record Hash(byte[] bytes) {

    public static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256(new byte[0]));

    public Hash {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("a hash has 32 bytes");
    }

    /** The hash of a leaf's bytes. */
    public static Hash ofLeaf(byte[] leaf) {
        return new Hash(sha256(new byte[] {0}, leaf));
    }

    /** The hash of two subtrees. */
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(sha256(new byte[] {1}, left.bytes, right.bytes));
    }

    /** From its 64 hexadecimal digits. */
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash(byte[] theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
