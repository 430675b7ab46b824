package org.cunbu.portal.foundation.http.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Today's code of an address: a hash with the salt of the day, which is deleted afterwards. So the portal can count
 * somebody all day, and nobody can tell later who it was.
 */
@Component
public class Codes {

    private final Allowances allowances;
    private final PortalClock clock;
    private volatile @Nullable Today today;

    /** What codes are made with on one day. */
    public record Today(LocalDate day, UUID salt) {

        /** 32 hexadecimal digits. */
        public String of(String what) {
            return hash(salt + " " + what);
        }
    }

    Codes(Allowances allowances, PortalClock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    public Mono<Today> today() {
        LocalDate day = clock.today();
        Today known = today;
        if (known != null && known.day().equals(day)) return Mono.just(known);
        Mono<Today> made =
                allowances.salt(day).map(salt -> new Today(day, salt)).doOnNext(fresh -> today = fresh);
        return Mono.defer(() -> Mono.fromFuture(made.toFuture(), true));
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
