package org.cunbu.portal.foundation.deadlines;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A notice on the days off of a year came; its edition of the calendar is the subject's version.
 *
 * @param source its name and number
 * @param days   how many days it names
 */
public record NoticeEntered(Subject subject, int year, String source, int days) implements Entry {

    /** The county's calendar, of which there is one. */
    public static final UUID CALENDAR = new UUID(0x0198_f000_0000_7000L, 0x8000_0000_0000_0020L);
}
