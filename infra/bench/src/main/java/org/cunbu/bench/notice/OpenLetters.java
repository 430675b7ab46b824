package org.cunbu.bench.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.NoticeOfYear;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;
import org.cunbu.portal.foundation.deadlines.HolidayNotices;
import org.cunbu.portal.foundation.deadlines.Recount;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Told;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.standalone.PortalAtHand;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Letters of the last day of 2026 on a desk, whose dispatch clock the notice of 2027 moves. Of the readers casework's reads. */
final class OpenLetters implements AutoCloseable {

    private static final Instant RECEIVED = Instant.parse("2026-12-31T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-31T03:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int BATCH = 500;
    private static final NoticeOfYear NOTICE = new NoticeOfYear(
            2027,
            "measured",
            Map.of(
                    LocalDate.of(2027, 1, 1), new Notice(true, "元旦"),
                    LocalDate.of(2027, 1, 2), new Notice(true, "元旦"),
                    LocalDate.of(2027, 1, 3), new Notice(true, "元旦")));

    private final ConfigurableApplicationContext rooms;

    private OpenLetters(ConfigurableApplicationContext rooms) {
        this.rooms = rooms;
    }

    static OpenLetters on(EmbeddedServices services) throws IOException {
        String name = "notice_" + UUID.randomUUID().toString().substring(0, 8);
        var folder = Files.createDirectories(services.folder().path().resolve(name));
        var database = services.postgres()
                .database(
                        name,
                        services.folder().secret("portal-owner"),
                        services.folder().secret("portal-app"));
        var settings = List.of(
                "spring.r2dbc.url=" + database.r2dbcUrl(),
                "spring.r2dbc.username=" + database.app(),
                "spring.r2dbc.password=" + database.appPassword(),
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword(),
                "spring.flyway.placeholders.app=" + database.app(),
                "cunbu.clock=travelling",
                "cunbu.errand=true",
                "cunbu.public-url=http://localhost",
                "cunbu.data=" + folder,
                "cunbu.uploads=" + folder.resolve("uploads"),
                "cunbu.keys=" + folder.resolve("keys"),
                "cunbu.keys-create=true",
                // Neither is needed for clocks, and neither is there.
                "cunbu.elasticsearch.url=http://127.0.0.1:9",
                "cunbu.keycloak.url=http://127.0.0.1:9",
                "cunbu.keycloak.public-url=http://127.0.0.1:9",
                "cunbu.keycloak.realm=cunbu",
                "cunbu.keycloak.issuer=http://127.0.0.1:9/realms/cunbu",
                "cunbu.keycloak.client-secret=none",
                "server.port=0",
                "management.server.port=-1",
                "logging.file.name=" + folder.resolve("rooms.log"),
                "logging.threshold.console=off");
        var rooms = PortalAtHand.rooms(
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new), CaseworkReads.class);
        rooms.getBean(PortalClock.class).travelTo(NOW);
        return new OpenLetters(rooms);
    }

    /** Writes so many, and lets casework read them. */
    void fill(int letters) {
        System.out.printf("%,d letters onto a desk …%n", letters);
        var intake = rooms.getBean(Intake.class);
        var casework = rooms.getBean(Casework.class);
        for (int n = 0; n < letters; n += BATCH) {
            var batch = IntStream.range(n, Math.min(n + BATCH, letters))
                    .mapToObj(each -> new Told.Letter(intake.earlier(letter(each), RECEIVED), List.of()))
                    .toList();
            casework.tell(batch, NOW).block(PATIENCE);
        }
        var readers = rooms.getBean(Readers.class);
        readers.start();
        readers.caughtUp("casework").block(PATIENCE);
    }

    /** How many clocks the notice would move. */
    long weigh() {
        return Objects.requireNonNull(
                        rooms.getBean(HolidayNotices.class).weigh(NOTICE).block(PATIENCE))
                .clocks();
    }

    /** Enters it and reckons until no clock is of an older edition. */
    void enter() {
        int edition = rooms.getBean(Calendar.class).workingDays().edition();
        rooms.getBean(HolidayNotices.class)
                .enter(NOTICE, edition, Actor.program())
                .block(PATIENCE);
        var recount = rooms.getBean(Recount.class);
        while (count("select count(*) from deadline where edition = 0 and settled is null and state = 'RUNNING'") > 0) {
            recount.round().block(PATIENCE);
        }
    }

    /** Waits until casework has told every letter. */
    void told() {
        rooms.getBean(Readers.class).caughtUp("casework").block(PATIENCE);
    }

    /** Of how many letters the history says so, and the queue waits for the new day. */
    long moved() {
        return count("""
                select count(distinct j.subject)
                  from journal_entry j
                  join round r on r.petition = j.subject
                 where j.type = 'RoundDueMoved' and r.next_day = date '2027-01-04'""");
    }

    private long count(String question) {
        return Objects.requireNonNull(rooms.getBean(DatabaseClient.class)
                .sql(question)
                .mapValue(Long.class)
                .one()
                .block(PATIENCE));
    }

    private static Submission letter(int n) {
        return new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                Kind.HELP,
                new Title("第 " + n + " 封：村口的路灯不亮了"),
                new LetterText("村口的路灯不亮了，晚上走路看不见，请帮忙修一下。"),
                new Place.Known(new RegionCode("430525103")),
                Optional.empty(),
                false,
                false);
    }

    @Override
    public void close() {
        rooms.close();
    }

    /** The other readers stay outside: what they do is not measured here. */
    @Configuration(proxyBeanMethods = false)
    static class CaseworkReads {

        private static final Set<String> STAY = Set.of("caseReader", "notifications");

        @Bean
        static BeanFactoryPostProcessor theOthersStayOutside() {
            return CaseworkReads::keepOut;
        }

        private static void keepOut(ConfigurableListableBeanFactory rooms) {
            for (String name : rooms.getBeanNamesForType(JournalReader.class, true, false)) {
                rooms.getBeanDefinition(name).setAutowireCandidate(STAY.contains(name));
            }
        }
    }
}
