package org.cunbu.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.cunbu.bench.own.OwnRooms;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.standalone.demo.InventionAtSize;
import org.cunbu.standalone.demo.size.DemoAtSize;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A portal's rooms on a database of their own. Nobody is at the door, and of the journal's readers one reads: statistics. */
final class Rooms implements AutoCloseable {

    private static final String READER = "statistics";
    private static final long SEED = 430525;
    private static final int YEARS = 2;

    private final ConfigurableApplicationContext rooms;
    private final PostgresAddress postgres;
    private final String name;
    private final int letters;
    private final LocalDate last;

    /** @param last the day of the last letter: the same whenever the folder serves again */
    private Rooms(
            ConfigurableApplicationContext rooms, PostgresAddress postgres, String name, int letters, LocalDate last) {
        this.rooms = rooms;
        this.postgres = postgres;
        this.name = name;
        this.letters = letters;
        this.last = last;
    }

    /** The rooms for so many letters. */
    static Rooms on(EmbeddedServices services, int letters) throws IOException {
        String name = "figures_" + letters;
        var folder = Files.createDirectories(services.folder().path().resolve(name));
        var database = services.postgres()
                .database(
                        name,
                        services.folder().secret("portal-owner"),
                        services.folder().secret("portal-app"));
        return new Rooms(open(database, folder), services.postgres(), name, letters, OwnRooms.lastDay(folder));
    }

    private static ConfigurableApplicationContext open(Database database, Path folder) {
        return OwnRooms.open(database, folder, InventionAtSize.class, OneReader.class);
    }

    /** Writes the letters that are not there yet, has them folded, and says what there is. */
    void fill() throws SQLException {
        System.out.printf("%,d letters: written by the verbs of the rooms, each with its whole history …%n", letters);
        long began = System.nanoTime();
        int fresh = rooms.getBean(DemoAtSize.class)
                .write(
                        new DemoAtSize.Wish(letters, YEARS, SEED, last, 0),
                        sentence -> System.out.println("  " + sentence));
        double written = (System.nanoTime() - began) / 1e9;
        var folded = fold();
        System.out.printf(
                "%,d letters: %,d new in %.0f s, folded by the portal's own reader in %d s more; %s%n",
                letters, fresh, written, folded.toSeconds(), rows());
    }

    private Duration fold() {
        long began = System.nanoTime();
        var readers = rooms.getBean(Readers.class);
        readers.start();
        readers.caughtUp(READER).block(Duration.ofHours(12));
        readers.stop();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String rows() throws SQLException {
        try (var connection = postgres.connect(name);
                var sql = connection.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
            try (var row = sql.executeQuery("""
                    select (select count(*) from journal_entry), (select count(*) from figure_petition),
                           (select count(*) from figure_change), (select count(*) from figure_day),
                           (select sum(received) from figure_day where dimension = 'COUNTY' and facet = 'NOTHING')""")) {
                row.next();
                if (row.getInt(2) != letters || row.getInt(5) != letters) {
                    throw new IllegalStateException("folded are %d, counted %d letters, not %d"
                            .formatted(row.getInt(2), row.getInt(5), letters));
                }
                return "%,d entries, %,d changes, %,d folded rows, which count %,d letters"
                        .formatted(row.getLong(1), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }
    }

    /** The unit with the most letters. */
    String busiestUnit() throws SQLException {
        try (var connection = postgres.connect(name);
                var sql = connection.createStatement();
                var row = sql.executeQuery("""
                        select value from figure_day where dimension = 'UNIT' and facet = 'NOTHING' and value like 'D-%'
                         group by value order by sum(received) desc limit 1""")) {
            row.next();
            return row.getString(1);
        }
    }

    int letters() {
        return letters;
    }

    YearMonth lastMonth() {
        return YearMonth.from(last);
    }

    Statistics statistics() {
        return rooms.getBean(Statistics.class);
    }

    @Override
    public void close() {
        rooms.close();
    }

    /** The other readers stay outside: what they do is not measured here. */
    @Configuration(proxyBeanMethods = false)
    static class OneReader {

        /** The second reads messages, of which invented letters want none, and is asked by others. */
        private static final Set<String> STAY = Set.of("foldingReader", "notifications");

        @Bean
        static BeanFactoryPostProcessor theOthersStayOutside() {
            return OneReader::keepOut;
        }

        private static void keepOut(ConfigurableListableBeanFactory rooms) {
            for (String name : rooms.getBeanNamesForType(JournalReader.class, true, false)) {
                rooms.getBeanDefinition(name).setAutowireCandidate(STAY.contains(name));
            }
        }
    }
}
