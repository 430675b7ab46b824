package org.cunbu.drills.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.cunbu.drills.verdict.Verdict;

/** Compares the writers' book with what the portal has kept. */
public final class LedgerCheck {

    private static final int TOGETHER = 16;
    private static final int TRIES = 20;

    private static final String KEPT = """
            select r.key, r.number, count(p.id) as petitions
              from receipt r
              left join petition p on p.id = r.petition
             group by r.key, r.number""";

    private static final String WITHOUT = """
            select (select count(*) from petition where id not in (select petition from receipt))
                 + (select count(*) from petition p where not exists (
                        select 1 from journal_entry j where j.subject = p.id and j.type = 'PetitionReceived'))""";

    private final Wire wire;
    private final Ledger ledger;
    private final Set<UUID> besides;

    public LedgerCheck(Wire wire, Ledger ledger) {
        this(wire, ledger, Set.of());
    }

    /** @param besides keys of letters that others have sent, not in the book */
    public LedgerCheck(Wire wire, Ledger ledger, Set<UUID> besides) {
        this.wire = wire;
        this.ledger = ledger;
        this.besides = besides;
    }

    /** Sends again whatever has no receipt yet, and an even sample of what has one. @return keys without a receipt */
    public long sendAgain(int sample) {
        var letters = new ArrayList<Letter>();
        List<Letter> all = ledger.sent();
        int step = Math.max(1, ledger.acknowledged() / Math.max(1, sample));
        for (int i = 0; i < all.size(); i++) {
            if (!ledger.isAcknowledged(all.get(i)) || i % step == 0) letters.add(all.get(i));
        }
        each(letters, letter -> {
            Wire.receipt(patiently(() -> wire.post(letter))).ifPresent(r -> ledger.acknowledged(letter, r));
            return true;
        });
        return all.stream().filter(letter -> !ledger.isAcknowledged(letter)).count();
    }

    /** Says everything that must hold of the book and the database. */
    public void tell(Verdict verdict, Connection database) throws SQLException {
        tell(verdict, database, Integer.MAX_VALUE);
    }

    /**
     * The same of a book so thick that asking for each letter would take minutes: all are compared with the database, but
     * of those that have a receipt only an even sample is sent again and opened.
     */
    public void tell(Verdict verdict, Connection database, int sample) throws SQLException {
        long silent = sendAgain(sample);
        Map<UUID, String> kept = new HashMap<>();
        long doubled = 0;
        try (var question = database.createStatement();
                var rows = question.executeQuery(KEPT)) {
            while (rows.next()) {
                String before = kept.put(rows.getObject(1, UUID.class), rows.getString(2));
                if (before != null || rows.getLong(3) != 1) doubled++;
            }
        }
        var receipts = ledger.receipts();
        long lost = receipts.entrySet().stream()
                .filter(one -> !one.getValue().number().equals(kept.get(one.getKey())))
                .count();
        long strangers = kept.keySet().stream()
                .filter(key -> !besides.contains(key))
                .filter(key -> ledger.sent().stream().noneMatch(l -> l.key().equals(key)))
                .count();
        verdict.line(
                "有回执的信一封不少 · acknowledged letters lost",
                lost == 0 && !receipts.isEmpty(),
                lost + " of " + receipts.size());
        verdict.line("没有重复的信 · duplicates", doubled == 0 && strangers == 0, Long.toString(doubled + strangers));
        verdict.line(
                "同一编号重发得到同一回执 · same key, other receipt",
                ledger.otherReceipts() == 0,
                ledger.otherReceipts() + " of " + Math.min(sample, receipts.size()) + " sent again");
        verdict.none("发过的信都有了回执 · sent, without a receipt in the end", silent);
        verdict.none("状态与记录都在同一事务 · letters without receipt or journal entry", unpaired(database));
        verdict.none("查询码打开的就是那封信 · secrets that do not open their text", unopened(sample));
    }

    private static long unpaired(Connection database) throws SQLException {
        try (var question = database.createStatement();
                var rows = question.executeQuery(WITHOUT)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long unopened(int sample) {
        var all = List.copyOf(ledger.receipts().entrySet());
        int step = Math.max(1, all.size() / Math.max(1, sample));
        var receipts = IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
        return each(receipts, one -> {
            var letter = ledger.letter(one.getKey());
            var answer = patiently(() -> wire.progress(one.getValue(), letter.from()));
            return answer.isFine()
                    && answer.json().path("text").asString("").equals(letter.text())
                    && answer.json().path("title").asString("").equals(letter.title());
        });
    }

    private static Wire.Answer patiently(Callable<Wire.Answer> ask) throws Exception {
        Wire.Answer answer = ask.call();
        for (int tries = 1; tries < TRIES && answer.saysLater(); tries++) {
            Thread.sleep(500);
            answer = ask.call();
        }
        return answer;
    }

    private interface Trying<T> {
        boolean holds(T one) throws Exception;
    }

    /** @return how many it did not hold for */
    private static <T> long each(List<T> all, Trying<T> trying) {
        var places = new Semaphore(TOGETHER);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = all.stream()
                    .map(one -> pool.submit(() -> {
                        places.acquire();
                        try {
                            return trying.holds(one);
                        } catch (IOException cut) {
                            return false;
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            long failed = 0;
            for (var answer : answers) {
                if (!answer.get()) failed++;
            }
            return failed;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
