package org.cunbu.portal.petition.casework.handling;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.deadlines.Clockwork;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.cunbu.portal.petition.intake.EarlierLetter;
import org.cunbu.portal.petition.routing.Proposal;

/**
 * Everything that is stored of a letter whose history was told.
 *
 * @param version the petition's, after all that happened
 * @param entries what the journal says of it, in the order in which it happened
 */
record ToldCase(
        EarlierLetter letter,
        int version,
        Round round,
        Clockwork clocks,
        Optional<Proposal> proposal,
        List<FileNotes.Written> notes,
        List<Written> entries) {}
