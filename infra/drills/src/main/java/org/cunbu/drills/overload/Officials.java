package org.cunbu.drills.overload;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.people.Office;

/** The dispatcher's office at work: its queue is asked for at a steady pace, whatever else goes on. */
final class Officials implements AutoCloseable {

    private static final int EVERY_MILLIS = 200;

    private final Office office;
    private final Shots shots = new Shots();
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean working = true;

    Officials(Office office) {
        this.office = office;
        Thread.ofPlatform().daemon().name("officials").start(this::work);
    }

    private void work() {
        try {
            while (working) {
                asking.submit(this::ask);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        long began = System.nanoTime();
        try {
            var answer = office.get("/api/queue?stage=RECEIVED&unit=PETITION", "fenban");
            shots.add(new Shot(Shot.What.DESK, began, answer.nanos(), answer.status(), answer.saysLater()));
        } catch (IOException cut) {
            shots.add(new Shot(Shot.What.DESK, began, System.nanoTime() - began, Shot.NONE, false));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    Shots shots() {
        return shots;
    }

    @Override
    public void close() {
        working = false;
        asking.close();
    }
}
