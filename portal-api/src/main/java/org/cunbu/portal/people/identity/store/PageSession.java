package org.cunbu.portal.people.identity.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * An official's session of the pages. It lasts eight hours from signing in, used or not; its id is 256 random bits, and
 * changes when somebody signs in.
 */
public final class PageSession implements Session {
    static final Duration LASTS = Duration.ofHours(8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Instant created;
    private final Map<String, Object> attributes = new HashMap<>();
    private @Nullable String storedAs;
    private Instant storedAccess;
    private String id;
    private Instant accessed;
    private boolean changed;

    private PageSession(@Nullable String storedAs, String id, Instant created, Instant accessed) {
        this.storedAs = storedAs;
        this.id = id;
        this.created = created;
        this.accessed = accessed;
        this.storedAccess = accessed;
    }

    static PageSession fresh(Instant now) {
        return new PageSession(null, randomId(), now, now);
    }

    static PageSession stored(String id, Instant created, Instant accessed) {
        return new PageSession(id, id, created, accessed);
    }

    private static String randomId() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The id under which it lies in the table; none before it is there. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    /** Whether the table must hear of it: its content or id changed, or the last word of its use is a minute old. */
    boolean isNews() {
        return changed
                || !id.equals(storedAs)
                || Duration.between(storedAccess, accessed).compareTo(Duration.ofMinutes(1)) >= 0;
    }

    /** The table has heard of it as it is. */
    void isStored() {
        storedAs = id;
        storedAccess = accessed;
        changed = false;
    }

    /** An attribute as it was read; no change. */
    void restore(String name, Object value) {
        attributes.put(name, value);
    }

    Instant until() {
        return created.plus(LASTS);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = randomId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        accessed = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    /** Fixed for all: a longer one would be a weaker one. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return LASTS;
    }

    @Override
    public boolean isExpired() {
        return !Instant.now().isBefore(until());
    }
}
