package org.cunbu.portal.people.organization.lists;

import java.util.List;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import reactor.core.publisher.Mono;

/**
 * How one list is looked through and written, some lines at a time in the order of their keys; lines of one key come
 * together.
 */
interface ListPass {

    /** Whether all lines are wanted at once: lists of some thousand lines that name one another. */
    default boolean wantsAll() {
        return false;
    }

    /**
     * What these lines would change.
     *
     * @param faults what is wrong with them is added
     */
    Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults);

    /** Inside an act: writes them, as they were looked through just before. */
    Mono<Void> write(Ahead ahead, List<Staged> lines);
}
