package org.cunbu.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.embedded.Progress;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Five hundred invented letters of the last two months, written, dispatched, answered and judged through the same doors
 * and rules as real ones, with the clock standing where each act happened. Twenty from each of the 24 townships, twenty
 * from nowhere in particular, all townships alike.
 */
@Component
class InventedCounty implements DemoData {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HISTORY_DAYS = 70;

    private final PortalClock clock;
    private final Calendar calendar;
    private final Ticker ticker;
    private final Readers readers;
    private final Regions regions;
    private final InventedOffices offices;
    private final InventedAnswering answering;
    private final LettersOnTheirWay way;
    private final Filling filling;
    private final boolean letters;

    /** @param letters setting {@code cunbu.demo.letters}: false where letters come by another way */
    InventedCounty(
            PortalClock clock,
            Calendar calendar,
            Ticker ticker,
            Readers readers,
            Regions regions,
            InventedOffices offices,
            InventedAnswering answering,
            LettersOnTheirWay way,
            Filling filling,
            @Value("${cunbu.demo.letters:true}") boolean letters) {
        this.clock = clock;
        this.calendar = calendar;
        this.ticker = ticker;
        this.readers = readers;
        this.regions = regions;
        this.offices = offices;
        this.answering = answering;
        this.way = way;
        this.filling = filling;
        this.letters = letters;
    }

    @Override
    public void fill(Progress progress) {
        var now = clock.instant();
        var since = Shanghai.dayOf(now).minusDays(HISTORY_DAYS);
        filling.begin();
        try {
            clock.travelTo(Shanghai.startOf(since));
            offices.openWithAccounts(since);
            answering.since(since);
            if (letters) live(plan(now), now, since, progress);
        } finally {
            clock.returnToNow();
            filling.end();
        }
        settle();
    }

    private void live(List<Deed> deeds, Instant now, LocalDate since, Progress progress) {
        int done = 0;
        var today = Shanghai.dayOf(now);
        for (var day = since; !day.isAfter(today); day = day.plusDays(1)) {
            for (int quarter = 0; quarter < 4; quarter++) {
                var from = Shanghai.startOf(day).plus(Duration.ofHours(6L * quarter));
                var until = earlier(from.plus(Duration.ofHours(6)), now);
                while (done < deeds.size() && deeds.get(done).at().isBefore(until)) {
                    var deed = deeds.get(done++);
                    clock.travelTo(deed.at());
                    deed.act().run();
                }
                if (from.isBefore(now)) {
                    clock.travelTo(until);
                    settle();
                }
            }
            if (day.getDayOfMonth() % 10 == 0) {
                progress.say("演示数据写到 " + day + " · invented letters up to that day");
            }
        }
    }

    private List<Deed> plan(Instant now) {
        var hours = new OfficeHours(calendar.workingDays());
        var since = Shanghai.dayOf(now).minusDays(HISTORY_DAYS);
        var words = InventedLetter.all();
        var deeds = new ArrayList<Deed>();
        var townships = new ArrayList<Region>(regions.townships());
        for (int place = 0; place <= townships.size(); place++) {
            for (int slot = 0; slot < Course.TWENTY.size(); slot++) {
                var letter = wording(words, slot, place);
                var course = Course.TWENTY.get(slot);
                var written = writtenAt(now, course, slot, place);
                var from = place == townships.size()
                        ? new Origin(letter.at("城区", "县城", "D-URBAN"), null)
                        : origin(letter, townships.get(place), slot);
                deeds.addAll(way.of(from, course, written, hours, since, 100 * place + slot));
            }
        }
        deeds.removeIf(deed -> !deed.at().isBefore(now.minusSeconds(60)));
        deeds.sort(java.util.Comparator.comparing(Deed::at));
        return deeds;
    }

    /** Two wordings in turn, but the same everywhere where the township itself answers: no township gets other work. */
    private static InventedLetter wording(List<InventedLetter> words, int slot, int place) {
        var first = words.get(2 * slot);
        return first.lead().startsWith("{") ? first : words.get(2 * slot + (slot + place) % 2);
    }

    private Origin origin(InventedLetter letter, Region township, int slot) {
        var villages = regions.villagesOf(township.code());
        var village = villages.get(slot % villages.size());
        var unit = UnitId.of(township.code()).value();
        return new Origin(letter.at(village.name(), township.name(), unit), village.code());
    }

    private static Instant writtenAt(Instant now, Course course, int slot, int place) {
        if (course.daysAgo() == 0) {
            return now.minus(Duration.ofMinutes(200L - 4L * place));
        }
        var day = Shanghai.dayOf(now).minusDays(course.daysAgo());
        return Shanghai.startOf(day).plus(Duration.ofMinutes(7 * 60L + 31L * slot + place));
    }

    /** Lets the clocks say what is due and the readers take everything in. */
    private void settle() {
        ticker.strike().block(PATIENCE);
        readers.caughtUp("casework", "routing").block(PATIENCE);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
