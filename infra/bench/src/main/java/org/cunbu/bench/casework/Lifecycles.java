package org.cunbu.bench.casework;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Whole lives of letters, many at a time: written, dispatched, accepted, answered, judged, read. */
final class Lifecycles {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOGETHER = 32;
    private static final int TRIES = 5;

    private final Intake intake;
    private final Casework casework;
    private final UnitId unit;
    private final Official dispatcher;
    private final Official handler;
    private final Official head;

    Lifecycles(CaseRooms rooms, String unit) {
        this.intake = rooms.room(Intake.class);
        this.casework = rooms.room(Casework.class);
        this.unit = new UnitId(unit);
        this.dispatcher = People.who("分办的人", UnitId.PETITION_OFFICE.value(), Role.DISPATCHER);
        this.handler = People.who("承办的人", unit, Role.HANDLER);
        this.head = People.who("负责的人", unit, Role.UNIT_HEAD);
    }

    /** What a run gave. */
    record Run(int lives, double perSecond, double p95) {}

    /** Lives one after the other on each of many threads, for so many seconds. */
    Run run(int seconds) {
        var times = new ConcurrentLinkedQueue<Double>();
        var broken = new AtomicReference<@Nullable Throwable>();
        var lives = new AtomicInteger();
        long began = System.nanoTime();
        long until = began + Duration.ofSeconds(seconds).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TOGETHER; i++) {
                threads.execute(() -> {
                    try {
                        while (System.nanoTime() < until && broken.get() == null) {
                            long start = System.nanoTime();
                            live(lives.incrementAndGet());
                            times.add((System.nanoTime() - start) / 1e6);
                        }
                    } catch (RuntimeException e) {
                        broken.compareAndSet(null, e);
                    }
                });
            }
        }
        var failure = broken.get();
        if (failure != null) throw new IllegalStateException("a life broke off", failure);
        double took = (System.nanoTime() - began) / 1e9;
        var sorted = times.stream().sorted().toList();
        return new Run(sorted.size(), sorted.size() / took, sorted.get((int) (sorted.size() * 0.95)));
    }

    private void live(int number) {
        Receipt receipt = write(number);
        PetitionId id = receipt.id();
        awaitDesk(id);
        step(id, version -> casework.dispatch(id, version, unit, Mode.FORWARDED, "职责", dispatcher));
        step(id, version -> casework.accept(id, version, "您好，这封信由我办。", handler));
        step(id, version -> casework.draft(id, version, "您好，已经派人修好了。", handler));
        step(id, version -> casework.approve(id, version, head));
        step(id, version -> casework.deliver(id, version, handler));
        Petitioner petitioner = Objects.requireNonNull(
                intake.open(receipt.number(), receipt.secret()).block(PATIENCE));
        casework.say(petitioner, Solved.YES, Optional.of(Rating.SATISFIED), Optional.empty())
                .block(PATIENCE);
        var read = Objects.requireNonNull(casework.open(id, head).block(PATIENCE));
        if (read.verdict() != Verdict.RESOLVED) throw new IllegalStateException("a letter ended as " + read.verdict());
    }

    private Receipt write(int number) {
        var letter = new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                Kind.HELP,
                new Title("第 " + number + " 盏路灯不亮"),
                new LetterText("村口的路灯不亮了，晚上走路看不见，请帮忙修一下。"),
                new Place.Unknown(),
                Optional.empty(),
                false,
                false);
        return Objects.requireNonNull(
                intake.submit(letter, ClientAddress.NOWHERE).block(PATIENCE));
    }

    /** Until the letter lies on the desk and routing has said where it should go. */
    private void awaitDesk(PetitionId id) {
        for (int i = 0; i < 12_000; i++) {
            if (version(id) > 2) return;
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("a letter has not reached the desk");
    }

    private int version(PetitionId id) {
        return Objects.requireNonNull(intake.petition(id).block(PATIENCE)).version();
    }

    /** An act at the version that is now; overtaken, it is tried again. */
    private void step(PetitionId id, IntFunction<Mono<CaseView>> act) {
        for (int tries = 1; ; tries++) {
            try {
                act.apply(version(id)).block(PATIENCE);
                return;
            } catch (Overtaken e) {
                if (tries == TRIES) throw e;
            }
        }
    }
}
