package org.cunbu.web.desk.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * One file that is brought in: how far it has come, what it would change, what is wrong with it.
 *
 * @param state message key
 * @param next address of the next faults
 */
record ImportPage(
        DeskFrame desk,
        String address,
        String file,
        String state,
        boolean underWay,
        boolean clean,
        boolean done,
        boolean again,
        int lines,
        int faults,
        List<Count> counts,
        List<ImportFault> wrong,
        @Nullable String next) {

    /** What a list adds, changes, leaves. */
    record Count(String list, int added, int changed, int unchanged) {}

    static ImportPage of(DeskFrame desk, ImportDraft draft, boolean again, Page<ImportFault> faults) {
        String address = "/desk/imports/" + draft.id();
        var next = faults.next();
        return new ImportPage(
                desk,
                address,
                draft.file(),
                "desk.imports.state." + draft.state(),
                draft.state().isUnderWay(),
                draft.state() == ImportDraft.State.CLEAN,
                draft.state() == ImportDraft.State.DONE,
                again,
                draft.lines(),
                draft.faults(),
                Arrays.stream(ImportList.values())
                        .flatMap(list -> Optional.ofNullable(draft.counts().get(list)).stream()
                                .map(count ->
                                        new Count(list.words(), count.added(), count.changed(), count.unchanged())))
                        .toList(),
                faults.items(),
                next == null ? null : address + "?page=" + next.token());
    }
}
