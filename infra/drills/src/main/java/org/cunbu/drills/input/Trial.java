package org.cunbu.drills.input;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.drills.input.RawWire.Reply;
import org.cunbu.drills.verdict.Verdict;

/** Sends what nobody should send, place by place, and counts before and after what lies in the database. */
final class Trial {

    private static final int AT_ONCE = 6;

    private final RawWire wire;
    private final Judge judge;
    private final Connection database;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;
    private int places;
    private int quietPlaces;
    private final List<String> wrote = new ArrayList<>();

    Trial(RawWire wire, Judge judge, Connection database) {
        this.wire = wire;
        this.judge = judge;
        this.database = database;
    }

    /** All of them at one place. */
    void at(String where, List<Shot> shots) throws Exception {
        if (shots.isEmpty()) return;
        Rows before = Rows.quiet(database);
        var accepted = new AtomicInteger();
        Map<Integer, Integer> here = new TreeMap<>();
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (Shot shot : shots) {
                all.add(() -> {
                    Reply reply = send(shot);
                    judge.hear(where, shot, reply);
                    count(shot, reply, here, accepted);
                    return null;
                });
            }
            for (var one : hands.invokeAll(all)) one.get();
        }
        places++;
        sent += shots.size();
        System.out.println("        · " + where + ": " + shots.size() + " " + here);
        compare(where, accepted.get(), before);
    }

    private Reply send(Shot shot) {
        try {
            return wire.send(shot.request(), shot.missing());
        } catch (IOException none) {
            return new Reply(0, "", "", "");
        }
    }

    private synchronized void count(Shot shot, Reply reply, Map<Integer, Integer> here, AtomicInteger accepted) {
        statuses.merge(reply.status(), 1, Integer::sum);
        here.merge(reply.status(), 1, Integer::sum);
        if (shot.isTaken(reply)) {
            accepted.incrementAndGet();
            taken.merge(shot.spoilt(), 1, Integer::sum);
        }
    }

    private void compare(String where, int accepted, Rows before) throws Exception {
        var more = (accepted == 0 ? Rows.now(database) : Rows.quiet(database)).since(before);
        if (accepted == 0) {
            quietPlaces++;
            if (!more.isEmpty()) judge.complain(where, "was refused and wrote " + more);
            return;
        }
        wrote.add(where + " " + accepted + " taken");
        long petitions = more.entrySet().stream()
                .filter(table -> table.getKey().endsWith(".petition"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean letters =
                where.startsWith("POST /api/letters") && !where.contains("{") || where.contains("/letters/new/send");
        if (petitions != (letters ? accepted : 0)) {
            judge.complain(where, accepted + " were taken, and there are " + petitions + " letters more");
        }
    }

    void tell(Verdict verdict, int wanted) {
        verdict.line("都发出去了 · sent", sent >= wanted, sent + " at " + places + " places, answers by status " + statuses);
        verdict.note("taken all the same, by kind: " + taken);
        verdict.note("at " + quietPlaces + " places everything was refused; at the others: " + wrote);
    }
}
