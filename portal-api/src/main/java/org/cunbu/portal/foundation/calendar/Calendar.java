package org.cunbu.portal.foundation.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The county's working-day calendar, as the notices that are known today make it. */
@Service
@DependsOnDatabaseInitialization
public class Calendar {

    private final CalendarDays days;
    private volatile WorkingDays workingDays;

    Calendar(CalendarDays days) {
        this.days = days;
        this.workingDays = days.known();
    }

    /** The days as they are known now; a plain value that rules can be given. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /**
     * Writes a notice down as the next edition; inside an act of the room that brings it in. Days that are over stay as
     * they were. Completes with the days as they will be, empty where somebody entered another notice meanwhile.
     *
     * @param read the edition that whoever enters it has seen
     */
    public Mono<WorkingDays> enter(NoticeOfYear notice, int read, Instant at, @Nullable UUID person) {
        var today = Shanghai.dayOf(at);
        return days.enter(notice, read + 1, today, at, person)
                .filter(entered -> entered)
                .flatMap(entered -> days.read());
    }

    /** Takes in what was entered since, here or at another replica; completes with the days as they are known now. */
    public Mono<WorkingDays> refresh() {
        return days.newest()
                .filter(newest -> newest != workingDays.edition())
                .flatMap(newest -> days.read())
                .doOnNext(read -> workingDays = read)
                .switchIfEmpty(Mono.fromSupplier(this::workingDays));
    }

    /** The year of the earliest notice after this edition: no clock that ends before it is concerned. */
    public Mono<Integer> firstYearAfter(int edition) {
        return days.firstYearAfter(edition);
    }
}
