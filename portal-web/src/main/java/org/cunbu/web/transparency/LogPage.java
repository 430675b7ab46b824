package org.cunbu.web.transparency;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.transparency.Checkpoint;
import org.cunbu.portal.foundation.transparency.LogKey;
import org.cunbu.portal.foundation.transparency.Waiting;

/**
 * The public log explained.
 *
 * @param checkpoint what was signed last
 * @param programs   whether the programs can be fetched here
 */
record LogPage(Optional<Checkpoint> checkpoint, Waiting waiting, List<LogKey> keys, String address, boolean programs) {

    /** Whether the signature is held up, so that the pages say as of when. */
    public boolean isLate() {
        return waiting.trouble() != null;
    }

    /** The keys that sign now. */
    public List<LogKey> current() {
        return keys.stream().filter(key -> key.until() == null).toList();
    }

    /** The keys that signed before. */
    public List<LogKey> former() {
        return keys.stream().filter(key -> key.until() != null).toList();
    }
}
