package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.petition.intake.Petition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A file's name may hold its writer's: the offices read it as they read the letter, masked. */
@Component
public class NamesOfFiles {

    private final Discreet discreet;

    NamesOfFiles(Discreet discreet) {
        this.discreet = discreet;
    }

    public Mono<Attachment> discreet(Petition petition, Attachment attachment) {
        return discreet.forFile(petition, attachment.name()).map(attachment::called);
    }
}
