package org.cunbu.standalone.demo.size;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.cunbu.embedded.Progress;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.publication.Moderation;
import org.cunbu.portal.petition.routing.Routing;
import org.cunbu.standalone.demo.InventedPosts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Invented letters of two years, as many as are wished, each with its whole history by the rules of the single acts. One
 * transaction a batch: interrupted, it goes on where it was when it is asked again for the same number and seed.
 */
@Component
public class DemoAtSize {

    private static final int BATCH = 250;
    private static final int TOGETHER = 2;
    private static final Duration SAY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PortalClock clock;
    private final Calendar calendar;
    private final Regions regions;
    private final Organization organization;
    private final InventedPosts posts;
    private final Intake intake;
    private final Routing routing;
    private final Casework casework;
    private final Moderation moderation;
    private final Readers readers;

    DemoAtSize(
            PortalClock clock,
            Calendar calendar,
            Regions regions,
            Organization organization,
            InventedPosts posts,
            Intake intake,
            Routing routing,
            Casework casework,
            Moderation moderation,
            Readers readers) {
        this.clock = clock;
        this.calendar = calendar;
        this.regions = regions;
        this.organization = organization;
        this.posts = posts;
        this.intake = intake;
        this.routing = routing;
        this.casework = casework;
        this.moderation = moderation;
        this.readers = readers;
    }

    /**
     * What is wished.
     *
     * @param until the day of the last letter: the same at every start, so that an interrupted filling goes on
     * @param published so many letters, at most, are brought to publication
     */
    public record Wish(int letters, int years, long seed, LocalDate until, int published) {}

    /** What came of it. */
    public record Filled(int letters, double perSecond, Duration readers, int published) {}

    public Filled fill(Wish wish, Progress progress) {
        long began = System.nanoTime();
        int written = write(wish, progress);
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.say("%d 封信写完，用时 %.0f 秒，每秒 %.0f 封；各读者正在读 · written, the readers are reading"
                .formatted(written, seconds, written / seconds));
        var read = settle(progress);
        int published = publish(wish.published(), progress);
        if (published > 0) settle(progress);
        return new Filled(written, written / seconds, read, published);
    }

    /** Writes the letters with their histories, and leaves the readers to themselves; how many were not there before. */
    public int write(Wish wish, Progress progress) {
        var histories = histories(wish);
        // The last batch's letters may have acts of today: what has not happened yet is not told.
        var now = clock.instant();
        var counted = new Count(wish.letters(), progress);
        Flux.range(0, (wish.letters() + BATCH - 1) / BATCH)
                .flatMapSequential(
                        batch -> tell(histories, batch * BATCH, Math.min(wish.letters(), (batch + 1) * BATCH), now)
                                .doOnNext(counted::add),
                        TOGETHER,
                        1)
                .blockLast();
        return counted.written();
    }

    private Mono<Told> tell(Histories histories, int from, int until, Instant now) {
        var keys = IntStream.range(from, until).mapToObj(histories::key).toList();
        return intake.known(keys)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(known -> known.size() == keys.size()
                        ? Mono.just(0)
                        : casework.tell(
                                IntStream.range(from, until)
                                        .mapToObj(histories::letter)
                                        .toList(),
                                now))
                .map(fresh -> new Told(fresh, until - from));
    }

    /** @param fresh letters that were written now, of so many that are there */
    private record Told(int fresh, int all) {}

    private Histories histories(Wish wish) {
        var days = calendar.workingDays();
        var first = wish.until().minusYears(wish.years());
        return new Histories(
                wish.seed(),
                wish.letters(),
                new Seasons(first, wish.until(), days),
                new Places(regions, wish.seed()),
                Phrases.read(),
                offices(first),
                new Replies(new Hours(days)),
                intake,
                routing);
    }

    /** Whoever holds a post, or is invented for it from before the first letter on. */
    private Offices offices(LocalDate first) {
        return new Offices(organization, (unit, role) -> posts.invented(unit, role, Offices.since(first)));
    }

    private Duration settle(Progress progress) {
        long began = System.nanoTime();
        var done = readers.caughtUp().toFuture();
        while (!done.isDone()) {
            pause(SAY);
            if (!done.isDone()) progress.say("各读者还在读：" + behind() + " · the readers are still reading");
        }
        done.join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private String behind() {
        return String.join(
                "，",
                readers.lags()
                        .filter(lag -> lag.oldestUnread() != null)
                        .map(Readers.Lag::reader)
                        .collectList()
                        .blockOptional(PATIENCE)
                        .orElse(List.of()));
    }

    /** The moderator lets through what waits on the desk, as far as it is proposed clean. */
    private int publish(int most, Progress progress) {
        if (most == 0) return 0;
        var moderator = offices(Shanghai.dayOf(clock.instant())).at(UnitId.PETITION_OFFICE, Role.MODERATOR);
        var published = new AtomicLong();
        while (published.get() < most) {
            var page = moderation.candidates(null, moderator).block(PATIENCE);
            if (page == null || page.items().isEmpty()) break;
            long before = published.get();
            Flux.fromIterable(page.items())
                    .take(most - published.get())
                    .flatMap(candidate -> published(candidate.petition(), moderator), 4)
                    .doOnNext(letter -> published.incrementAndGet())
                    .blockLast(PATIENCE);
            if (published.get() == before) break;
        }
        progress.say(published.get() + " 封信已公开 · letters are public");
        return (int) published.get();
    }

    private Mono<?> published(org.cunbu.portal.petition.intake.PetitionId id, Official moderator) {
        return moderation
                .preview(id, moderator)
                .flatMap(preview -> moderation.publish(id, preview.version(), preview.proposed(), moderator))
                .onErrorComplete();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Counts, and says now and then how far it is. */
    private static final class Count {

        private final int wished;
        private final Progress progress;
        private final long began = System.nanoTime();
        private long said = began;
        private int written;
        private int there;

        Count(int wished, Progress progress) {
            this.wished = wished;
            this.progress = progress;
        }

        void add(Told told) {
            written += told.fresh();
            there += told.all();
            long now = System.nanoTime();
            if (now - said < SAY.toNanos() && there < wished) return;
            said = now;
            double perSecond = written / ((now - began) / 1e9);
            progress.say(String.format(
                    Locale.ROOT,
                    "%,d / %,d 封，每秒 %.0f 封，还要约 %.0f 分钟 · letters",
                    there,
                    wished,
                    perSecond,
                    perSecond == 0 ? 0 : (wished - there) / perSecond / 60));
        }

        int written() {
            return written;
        }
    }
}
