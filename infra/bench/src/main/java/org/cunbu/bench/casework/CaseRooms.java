package org.cunbu.bench.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.cunbu.bench.own.OwnRooms;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.standalone.demo.InventionAtSize;
import org.cunbu.standalone.demo.size.DemoAtSize;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A portal's rooms on a database of their own, in which so many letters lie with their whole histories. */
final class CaseRooms implements AutoCloseable {

    private static final long SEED = 430525;
    private static final int YEARS = 2;

    private final ConfigurableApplicationContext rooms;
    private final PostgresAddress postgres;
    private final String name;
    private final int letters;
    private final LocalDate last;

    private CaseRooms(
            ConfigurableApplicationContext rooms, PostgresAddress postgres, String name, int letters, LocalDate last) {
        this.rooms = rooms;
        this.postgres = postgres;
        this.name = name;
        this.letters = letters;
        this.last = last;
    }

    static CaseRooms on(EmbeddedServices services, int letters) throws IOException {
        String name = "casework_" + letters;
        var folder = Files.createDirectories(services.folder().path().resolve(name));
        var database = services.postgres()
                .database(
                        name,
                        services.folder().secret("portal-owner"),
                        services.folder().secret("portal-app"));
        return new CaseRooms(
                OwnRooms.open(database, folder, InventionAtSize.class, TwoRead.class),
                services.postgres(),
                name,
                letters,
                OwnRooms.lastDay(folder));
    }

    /** Writes the letters that are not there yet. */
    void fill() throws SQLException {
        if (letters > 0) {
            rooms.getBean(DemoAtSize.class)
                    .write(
                            new DemoAtSize.Wish(letters, YEARS, SEED, last, 0),
                            sentence -> System.out.println("  " + sentence));
        }
        var readers = rooms.getBean(Readers.class);
        readers.start();
        readers.caughtUp("casework", "routing").block(Duration.ofHours(12));
        try (var connection = postgres.connect(name);
                var sql = connection.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
            try (var row = sql.executeQuery("""
                    select count(*), count(*) filter (where open), pg_size_pretty(pg_database_size(current_database()))
                      from round""")) {
                row.next();
                System.out.printf(
                        "%,d letters stored, %,d of them open, %s%n", row.getLong(1), row.getLong(2), row.getString(3));
            }
        }
    }

    /** The department that holds most of what is open. */
    String busiestUnit() throws SQLException {
        try (var connection = postgres.connect(name);
                var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select holder from round where open and holder like 'D-%'
                         group by holder order by count(*) desc limit 1""")) {
            if (!row.next()) throw new IllegalStateException("no department holds an open letter; take more letters");
            return row.getString(1);
        }
    }

    int letters() {
        return letters;
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() {
        rooms.getBean(Readers.class).stop();
        rooms.close();
    }

    /** Those read that lay letters on desks and propose where they go; the others stay outside. */
    @Configuration(proxyBeanMethods = false)
    static class TwoRead {

        private static final Set<String> STAY = Set.of("caseReader", "routingReader", "notifications");

        @Bean
        static BeanFactoryPostProcessor theOthersStayOutside() {
            return TwoRead::keepOut;
        }

        private static void keepOut(ConfigurableListableBeanFactory rooms) {
            for (String name : rooms.getBeanNamesForType(JournalReader.class, true, false)) {
                rooms.getBeanDefinition(name).setAutowireCandidate(STAY.contains(name));
            }
        }
    }
}
