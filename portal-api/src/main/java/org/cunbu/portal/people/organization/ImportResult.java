package org.cunbu.portal.people.organization;

import java.util.List;
import org.cunbu.portal.foundation.papers.LineProblem;

/**
 * What a list of units would change, or has changed. With a single problem nothing is written.
 *
 * @param unchanged lines that say what is there already
 * @param written whether it was written: never in a trial
 */
public record ImportResult(int added, int changed, int unchanged, List<LineProblem> problems, boolean written) {
    public ImportResult {
        problems = List.copyOf(problems);
    }

    /** Whether the list may be brought in as it is. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    ImportResult asWritten() {
        return new ImportResult(added, changed, unchanged, problems, true);
    }
}
