package org.cunbu.portal.petition.casework.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is said about a letter, before it is stored: its writer's name and everybody's numbers hidden. Who writes a letter
 * lies in the vault only, whoever repeats it, and wherever.
 */
@Component
public class Discreet {

    private final Intake intake;
    private final Vault vault;

    Discreet(Intake intake, Vault vault) {
        this.intake = intake;
        this.vault = vault;
    }

    /** Words for the file. */
    public Mono<String> forFile(Petition petition, String words) {
        return people(petition).map(people -> PersonalData.mask(words, names(people)));
    }

    /** Words for the petitioner, who must be able to call the office: landlines stay, but for the petitioner's own. */
    public Mono<String> forPetitioner(Petition petition, String words) {
        return people(petition).map(people -> {
            String masked = PersonalData.maskButLandlines(words, names(people), Optional.empty());
            for (Phone own : phones(people)) masked = PersonalData.maskButLandlines(masked, Set.of(), Optional.of(own));
            return masked;
        });
    }

    /** The same where the writer is not known: numbers are hidden. */
    static String forFile(String words) {
        return PersonalData.mask(words, Set.of());
    }

    /** The same where the writer is not known. */
    static String forPetitioner(String words) {
        return PersonalData.maskButLandlines(words, Set.of(), Optional.empty());
    }

    /** Whose matter it is, who wrote for them, who speaks for many. */
    private Mono<List<ContactDetails>> people(Petition petition) {
        return intake.contactsOf(List.of(petition.id()))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(vault::contactForDelivery)
                .collectList();
    }

    private static Set<String> names(List<ContactDetails> people) {
        return people.stream()
                .map(ContactDetails::name)
                .flatMap(Stream::ofNullable)
                .map(PersonName::text)
                .collect(Collectors.toSet());
    }

    private static List<Phone> phones(List<ContactDetails> people) {
        return people.stream()
                .map(ContactDetails::phone)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
