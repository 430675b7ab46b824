package org.cunbu.portal.foundation.transparency;

import java.util.List;

/**
 * What going through the whole log found.
 *
 * @param unopened lines whose salt was deleted: their meaning is gone, their place is not
 * @param findings a sentence each; none where everything fits
 */
public record LogReport(long lines, long checkpoints, long unopened, List<String> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
