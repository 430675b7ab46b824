package org.cunbu.portal.foundation.calendar;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Service;

/** The county's working-day calendar, as the notices that are known today make it. */
@Service
@DependsOnDatabaseInitialization
public class Calendar {

    private final WorkingDays workingDays;

    Calendar(CalendarDays days) {
        this.workingDays = new WorkingDays(days.known());
    }

    /** The days as they are known now; a plain value that rules can be given. */
    public WorkingDays workingDays() {
        return workingDays;
    }
}
