package org.cunbu.portal.people.identity.store;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The table of sessions: of officials who signed in, and nobody else has one. A session that was ended is never brought
 * back by a request that was still under way. Its times are the machine's, not the portal's clock.
 */
@Repository
public class PageSessions implements ReactiveSessionRepository<PageSession> {
    private static final String CONTEXT =
            WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;
    private static final String FIND = """
            select created, accessed, id_token
              from web_session
             where hash = :hash and until > :now""";
    private static final String ADD = """
            insert into web_session (hash, created, accessed, until, subject, sid, id_token)
            values (:hash, :created, :accessed, :until, :subject, :sid, :token)""";
    private static final String TOUCH = """
            update web_session
               set hash = :hash, accessed = :accessed, subject = :subject, sid = :sid, id_token = :token
             where hash = :stored""";
    private static final String FORGET_OLD = "delete from web_session where until <= :now";
    private static final String END = "delete from web_session where hash = :hash";
    private static final String END_ALL = """
            delete from web_session
             where (sid = :sid or (:sid is null and subject = :subject))""";

    private final DatabaseClient db;

    public PageSessions(DatabaseClient db) {
        this.db = db;
    }

    @Override
    public Mono<PageSession> createSession() {
        return Mono.fromSupplier(() -> PageSession.fresh(Instant.now()));
    }

    @Override
    public Mono<PageSession> findById(String id) {
        return db.sql(FIND)
                .bind("hash", hash(id))
                .bind("now", Instant.now())
                .map(row -> session(id, row))
                .one();
    }

    @Override
    public Mono<Void> save(PageSession session) {
        if (!session.isNews()) {
            return Mono.empty();
        }
        SecurityContext context = session.getAttribute(CONTEXT);
        if (context == null || context.getAuthentication() == null) {
            return end(session.storedAs());
        }
        OidcUser user = IdTokens.userOf(context);
        String stored = session.storedAs();
        Mono<Void> written = stored == null ? add(session, user) : touch(session, stored, user);
        return written.doOnSuccess(done -> session.isStored());
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return end(id);
    }

    /** Ends one sign-in at Keycloak, or, where none is named, all of that account. */
    public Mono<Void> endAll(@Nullable String subject, @Nullable String sid) {
        var statement = db.sql(END_ALL);
        statement = sid == null ? statement.bindNull("sid", String.class) : statement.bind("sid", sid);
        return (subject == null ? statement.bindNull("subject", String.class) : statement.bind("subject", subject))
                .then();
    }

    private Mono<Void> add(PageSession session, OidcUser user) {
        Mono<Void> forget = db.sql(FORGET_OLD).bind("now", Instant.now()).then();
        return forget.then(written(ADD, session, user)
                .bind("created", session.getCreationTime())
                .bind("until", session.until())
                .then());
    }

    private Mono<Void> touch(PageSession session, String stored, OidcUser user) {
        return written(TOUCH, session, user).bind("stored", hash(stored)).then();
    }

    private DatabaseClient.GenericExecuteSpec written(String sql, PageSession session, OidcUser user) {
        String sid = user.getClaimAsString("sid");
        var statement = db.sql(sql)
                .bind("hash", hash(session.getId()))
                .bind("accessed", session.getLastAccessedTime())
                .bind("subject", user.getName())
                .bind("token", user.getIdToken().getTokenValue());
        return sid == null ? statement.bindNull("sid", String.class) : statement.bind("sid", sid);
    }

    private Mono<Void> end(@Nullable String id) {
        return id == null ? Mono.empty() : db.sql(END).bind("hash", hash(id)).then();
    }

    private static PageSession session(String id, Readable row) {
        PageSession session = PageSession.stored(
                id,
                Objects.requireNonNull(row.get("created", Instant.class)),
                Objects.requireNonNull(row.get("accessed", Instant.class)));
        session.restore(CONTEXT, IdTokens.read(Objects.requireNonNull(row.get("id_token", String.class))));
        return session;
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
