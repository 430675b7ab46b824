package org.cunbu.portal.foundation.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives what must always come out the same and nobody else can make: receipts, blind indexes, signed cookies. */
public final class HmacKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] master;
    private final Map<String, Mac> begun = new ConcurrentHashMap<>();

    HmacKeys(byte[] master) {
        this.master = master.clone();
    }

    /**
     * 32 bytes that only the holder of the keys can make.
     *
     * @param purpose a word of its own for each use, so that one use's bytes never serve another
     * @param parts   each counted with its length, so that {@code ab,c} differs from {@code a,bc}
     */
    public byte[] hmac(String purpose, byte[]... parts) {
        Mac mac = copyOf(begun.computeIfAbsent(purpose, this::begin));
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    private Mac begin(String purpose) {
        Mac mac = mac(new SecretKeySpec(master, ALGORITHM));
        return mac(new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM));
    }

    /** Finding and keying one takes longer than hashing a few lines. */
    private static Mac copyOf(Mac begun) {
        try {
            return (Mac) begun.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
