package org.cunbu.portal.people.organization.lists;

import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.portal.people.organization.ImportList;

/**
 * What is wrong with one line, in words that say how to put it right.
 *
 * @param list the list's name, or {@link ImportFault#FILE}
 */
record LineFault(String list, int line, String heading, String message) {
    LineFault(ImportList list, int line, String heading, String message) {
        this(list.name(), line, heading, message);
    }

    static LineFault ofFile(int line, String message) {
        return new LineFault(ImportFault.FILE, line, "", message);
    }
}
