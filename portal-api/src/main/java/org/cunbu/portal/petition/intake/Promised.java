package org.cunbu.portal.petition.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What the county promises, dated and by channel, kind and topic: set by administrators, kept in mind by every replica. A
 * new line begins tomorrow at the earliest, so that no letter that was received loses what it was promised.
 */
@Service
@DependsOnDatabaseInitialization
public class Promised extends Recurring {

    /** Clocks that a county may promise. */
    public static final List<ClockKind> CLOCKS =
            List.of(ClockKind.DISPATCH, ClockKind.FIRST_RESPONSE, ClockKind.CONCLUSION, ClockKind.PETITIONERS_WORD);

    private static final Duration OFTEN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REASON = 200;
    private static final int TOPIC = 60;

    private final PromiseRules rules;
    private final Promises settings;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;
    private volatile PromiseBook book;

    Promised(PromiseRules rules, Promises settings, Acts acts, Journal journal, PortalClock clock) {
        this.rules = rules;
        this.settings = settings;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
        this.book = new PromiseBook(settings, List.of());
        this.book =
                new PromiseBook(settings, rules.all().blockOptional(PATIENCE).orElse(List.of()));
    }

    /** Everything that was ever promised, as this replica knows it. */
    public PromiseBook book() {
        return book;
    }

    /**
     * What holds for a letter.
     *
     * @param topic both levels of the taxonomy; empty where it is not known
     */
    public Promises of(Channel channel, Kind kind, String topic, Instant received) {
        return book.of(channel, kind, topic, Shanghai.dayOf(received));
    }

    /** The lines, newest first, for administrators. */
    public Mono<List<PromiseRule>> lines(Official by) {
        requireAdministrator(by);
        return refresh().then(Mono.fromSupplier(() -> book.rules().reversed()));
    }

    /** Adds a line. */
    public Mono<PromiseRule> add(PromiseWish wish, Official by) {
        var post = requireAdministrator(by);
        Instant now = clock.instant();
        PromiseRule rule = checked(wish, now, by);
        var entry = new PromiseChanged(
                new Subject("promise", rule.id(), 1),
                rule.clock(),
                rule.channel(),
                rule.kind(),
                rule.topic(),
                rule.days(),
                rule.from(),
                rule.reason());
        return acts.inOne(() -> rules.add(rule).then(journal.append(entry, post.actor(), now)))
                .then(refresh())
                .thenReturn(rule);
    }

    private PromiseRule checked(PromiseWish wish, Instant now, Official by) {
        ClockKind kind = wish.clock();
        if (kind == null || !Set.copyOf(CLOCKS).contains(kind)) {
            throw Invalid.field("clock", "unknown", "请选择：分办、首次回应、办结、群众评价。");
        }
        LocalDate from = wish.from();
        if (from == null || !from.isAfter(Shanghai.dayOf(now))) {
            throw Invalid.field("from", "not-later", "从哪天起：最早是明天，已经收到的信按收到那天的承诺办。");
        }
        return new PromiseRule(
                0,
                Ids.next(),
                kind,
                wish.channel(),
                wish.kind(),
                topic(wish.topic()),
                days(kind, wish.days()),
                from,
                reason(wish.reason()),
                now,
                by.person().value());
    }

    /** A promise may not be later than the statute, where there is one. */
    private static @Nullable Integer days(ClockKind kind, @Nullable Integer days) {
        int most = kind == ClockKind.CONCLUSION ? 40 : kind == ClockKind.PETITIONERS_WORD ? 30 : 10;
        if (days != null && (days < 1 || days > most)) {
            throw Invalid.field("days", "out-of-range", "天数：请填 1 到 " + most + "，或者留空（取消这一条）。");
        }
        return days;
    }

    private static @Nullable String topic(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.strip().length() > TOPIC) throw Invalid.field("topic", "too-long", "主题最多 60 个字。");
        return typed.strip();
    }

    private static String reason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw Invalid.field("reason", "required", "请写明为什么改。");
        if (reason.length() > REASON) throw Invalid.field("reason", "too-long", "理由最多 200 个字。");
        return reason;
    }

    private static Post requireAdministrator(Official by) {
        return by.postAs(Role.ADMINISTRATOR).orElseThrow(Forbidden::new);
    }

    /** Reads again what other replicas added. */
    private Mono<Void> refresh() {
        return rules.newest()
                .filter(newest -> newest != newestKnown())
                .flatMap(newest -> rules.all())
                .doOnNext(all -> book = new PromiseBook(settings, all))
                .then();
    }

    private long newestKnown() {
        return book.rules().isEmpty() ? 0 : book.rules().getLast().edition();
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(OFTEN, this::refresh));
    }
}
