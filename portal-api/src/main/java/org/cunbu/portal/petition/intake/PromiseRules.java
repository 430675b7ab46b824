package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lines of what is promised, as they were entered. */
@Repository
class PromiseRules {

    private static final String COLUMNS =
            "select edition, id, clock, channel, kind, topic, days, valid_from as from_day, reason, entered, person";

    private static final String ALL = COLUMNS + " from promise_rule order by edition";

    private static final String NEWEST = "select coalesce(max(edition), 0) from promise_rule";

    private static final String ADD = """
            insert into promise_rule (id, clock, channel, kind, topic, days, valid_from, reason, entered, person)
            values (:id, :clock, :channel, :kind, :topic, :days, :from, :reason, :entered, :person)""";

    private final DatabaseClient db;

    PromiseRules(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<PromiseRule>> all() {
        return db.sql(ALL).mapProperties(Row.class).all().map(Row::rule).collectList();
    }

    Mono<Long> newest() {
        return db.sql(NEWEST).mapValue(Long.class).one();
    }

    Mono<Void> add(PromiseRule rule) {
        return db.sql(ADD)
                .bind("id", rule.id())
                .bind("clock", rule.clock().name())
                .bind("channel", word(rule.channel()))
                .bind("kind", word(rule.kind()))
                .bind("topic", Parameter.fromOrEmpty(rule.topic(), String.class))
                .bind("days", Parameter.fromOrEmpty(rule.days(), Integer.class))
                .bind("from", rule.from())
                .bind("reason", rule.reason())
                .bind("entered", rule.entered())
                .bind("person", Parameter.fromOrEmpty(rule.person(), UUID.class))
                .then();
    }

    private static Parameter word(@Nullable Enum<?> value) {
        return Parameter.fromOrEmpty(value == null ? null : value.name(), String.class);
    }

    record Row(
            long edition,
            UUID id,
            String clock,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String topic,
            @Nullable Integer days,
            LocalDate fromDay,
            String reason,
            Instant entered,
            @Nullable UUID person) {

        PromiseRule rule() {
            return new PromiseRule(
                    edition,
                    id,
                    ClockKind.valueOf(clock),
                    channel == null ? null : Channel.valueOf(channel),
                    kind == null ? null : Kind.valueOf(kind),
                    topic,
                    days,
                    fromDay,
                    reason,
                    entered,
                    person);
        }
    }
}
