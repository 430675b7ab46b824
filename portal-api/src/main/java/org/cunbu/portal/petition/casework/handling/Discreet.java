package org.cunbu.portal.petition.casework.handling;

import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.intake.Petition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is said about a letter, before it is stored: its writer's name and everybody's numbers hidden. Who writes a letter
 * lies in the vault only, whoever repeats it, and wherever.
 */
@Component
public class Discreet {

    private final Vault vault;

    Discreet(Vault vault) {
        this.vault = vault;
    }

    /** Words for the file. */
    public Mono<String> forFile(Petition petition, String words) {
        return writer(petition).map(writer -> PersonalData.mask(words, names(writer)));
    }

    /** Words for the petitioner, who must be able to call the office: landlines stay, but for the petitioner's own. */
    public Mono<String> forPetitioner(Petition petition, String words) {
        return writer(petition).map(writer -> PersonalData.maskButLandlines(words, names(writer), phone(writer)));
    }

    /** The same where the writer is not known: numbers are hidden. */
    static String forFile(String words) {
        return PersonalData.mask(words, Set.of());
    }

    /** The same where the writer is not known. */
    static String forPetitioner(String words) {
        return PersonalData.maskButLandlines(words, Set.of(), Optional.empty());
    }

    private Mono<Optional<ContactDetails>> writer(Petition petition) {
        return Mono.justOrEmpty(petition.contact())
                .flatMap(vault::contactForDelivery)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Set<String> names(Optional<ContactDetails> writer) {
        return writer.map(ContactDetails::name)
                .map(PersonName::text)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<Phone> phone(Optional<ContactDetails> writer) {
        return writer.map(ContactDetails::phone);
    }
}
