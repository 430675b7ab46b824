package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts notes and reasons into the file. */
@Component
class FileNotesOf {

    private final FileNotes notes;
    private final Discreet discreet;

    FileNotesOf(FileNotes notes, Discreet discreet) {
        this.notes = notes;
        this.discreet = discreet;
    }

    /** An official's note, under name and unit, discreet. Gives its id. */
    Mono<UUID> official(CaseFile file, NotePurpose purpose, String text, Official by, Post post, Instant at) {
        UUID id = Ids.next();
        return discreet(file, purpose, text)
                .map(words -> new FileNotes.Written(
                        id, file.id(), at, purpose.name(), post.unit().value(), post.person(), by.name(), words))
                .flatMap(notes::add)
                .thenReturn(id);
    }

    private Mono<String> discreet(CaseFile file, NotePurpose purpose, String text) {
        return purpose.isTold()
                ? discreet.forPetitioner(file.petition(), text)
                : discreet.forFile(file.petition(), text);
    }

    /** What the petitioner says to an act of the office; masked already. */
    Mono<Void> petitioner(CaseFile file, NotePurpose purpose, String words, Instant at) {
        return notes.add(new FileNotes.Written(Ids.next(), file.id(), at, purpose.name(), null, null, "来信人", words));
    }

    /** The program's reason. */
    Mono<Void> program(CaseFile file, NotePurpose purpose, String text, Instant at) {
        return notes.add(new FileNotes.Written(Ids.next(), file.id(), at, purpose.name(), null, null, "系统", text));
    }
}
