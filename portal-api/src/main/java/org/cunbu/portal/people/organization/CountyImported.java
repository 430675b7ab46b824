package org.cunbu.portal.people.organization;

import java.util.Map;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator brought in a file of the county's places, units, posts, responsibilities, grids. */
public record CountyImported(Subject subject, Map<String, ImportDraft.Count> counts) implements Entry {
    public CountyImported {
        counts = Map.copyOf(counts);
    }
}
