package org.cunbu.web.answering;

import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells a petitioner who answers for the place of their letter. Not of a letter that is kept from the village: its writer
 * is not sent to those from whom it is kept.
 */
@Component
public class NearLetters {

    private final Intake intake;
    private final Responsibilities responsibilities;
    private final PortalClock clock;

    NearLetters(Intake intake, Responsibilities responsibilities, PortalClock clock) {
        this.intake = intake;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    public Mono<Near> of(Petitioner petitioner) {
        return intake.petition(petitioner.petition())
                .filter(letter -> !letter.sealed())
                .mapNotNull(Petition::region)
                .flatMap(this::near)
                .defaultIfEmpty(Near.NOBODY);
    }

    private Mono<Near> near(RegionCode place) {
        return responsibilities
                .whoAnswersFor(place, clock.today())
                .collectList()
                .map(chain -> new Near(place.value(), chain));
    }
}
