package org.cunbu.portal.petition.casework.showing;

import java.util.Set;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.attachments.Attachments;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.FileActs;
import org.cunbu.portal.petition.casework.handling.NamesOfFiles;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who sees which attachments. */
@Component
public class FilesShown {

    private final CaseFiles files;
    private final Attachments attachments;
    private final CountyHouses houses;
    private final NamesOfFiles names;

    FilesShown(CaseFiles files, Attachments attachments, CountyHouses houses, NamesOfFiles names) {
        this.files = files;
        this.attachments = attachments;
        this.houses = houses;
        this.names = names;
    }

    /** Their own, and once the answer is delivered, the answer's. */
    public Flux<Attachment> of(PetitionId id) {
        return files.ofPetitioner(id).map(file -> file.requireNow(Act.FOLLOW)).flatMapMany(this::petitioners);
    }

    /** The same of a file that was opened to the petitioner. */
    Flux<Attachment> petitioners(CaseFile file) {
        return attachments.of(file.id()).filter(each -> isPetitioners(file, each));
    }

    /** Whether the petitioner may attach now. */
    boolean mayAttach(CaseFile file) {
        return attachments.areOpen() && file.may(Act.ADD);
    }

    /** To which parts this official may attach now. */
    Set<AttachedTo> parts(CaseFile file) {
        return attachments.areOpen() ? FileActs.openParts(file) : Set.of();
    }

    /** Everything to whoever may read the letter's words; what the discipline desk attached for itself stays there. */
    public Flux<Attachment> of(PetitionId id, Official by) {
        return readable(id, by).flatMapMany(this::offices);
    }

    /** The same of a file that was opened to an official. */
    Flux<Attachment> offices(CaseFile file) {
        if (!file.may(Act.READ_TEXT)) return Flux.empty();
        return attachments
                .of(file.id())
                .filter(each -> isOffices(file, each))
                .concatMap(each -> names.discreet(file.petition(), each));
    }

    /** The file, for whoever may see it at all. */
    public Mono<CaseFile> readable(PetitionId id, Official by) {
        return files.readable(id, by);
    }

    private static boolean isPetitioners(CaseFile file, Attachment each) {
        return switch (AttachedTo.valueOf(each.part())) {
            case LETTER -> true;
            case NOTE -> false;
            case ANSWER -> file.round().state().delivered().isPresent();
        };
    }

    private boolean isOffices(CaseFile file, Attachment each) {
        return !houses.discipline().value().equals(each.unit())
                || file.relations().contains(Relation.DISCIPLINE);
    }
}
