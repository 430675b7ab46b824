package org.cunbu.portal.petition.publication;

import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.rules.Blackening;
import org.cunbu.portal.petition.publication.rules.Redaction;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters that may be published: the petition, its case and the names that must not be read, gathered. */
@Component
class Matters {

    private final PortalClock clock;
    private final Intake intake;
    private final Casework casework;
    private final Routing routing;
    private final Discretion discretion;
    private final PublicLetters letters;

    Matters(
            PortalClock clock,
            Intake intake,
            Casework casework,
            Routing routing,
            Discretion discretion,
            PublicLetters letters) {
        this.clock = clock;
        this.intake = intake;
        this.casework = casework;
        this.routing = routing;
        this.discretion = discretion;
        this.letters = letters;
    }

    /** A letter that may be published. */
    record Matter(Petition petition, Case facts, Set<String> names, UnitId unit) {

        String answer() {
            return facts.answer().orElse("");
        }

        /** The words that the rules propose for the public. */
        Wording proposed() {
            return Redaction.propose(petition.title(), petition.text(), answer(), names);
        }

        /** Lets words pass that hold no personal data and are the proposed ones, or hide more of them. */
        void require(Wording wording) {
            Redaction.requireClean(wording, names);
            Blackening.requireOnlyHidden(proposed(), wording);
        }
    }

    /** What the public would read of it, beside what it holds. */
    Mono<Preview> preview(Matter matter) {
        var petition = matter.petition();
        var answer = matter.answer();
        var names = matter.names();
        return letters.publicOf(petition.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(published -> new Preview(
                        petition.id(),
                        petition.version(),
                        petition.kind(),
                        township(petition),
                        matter.unit(),
                        Redaction.mark(petition.title(), names),
                        Redaction.mark(petition.text(), names),
                        Redaction.mark(answer, names),
                        published.map(Matters::wordingOf).orElseGet(matter::proposed),
                        published.orElse(null)));
    }

    /** The public letter in these words, under the name it has or gets. */
    Mono<PublicLetter> draft(Matter matter, Wording wording) {
        var petition = matter.petition();
        var known = letters.known(petition.id())
                .defaultIfEmpty(new PublicLetters.Known(PublicLetterId.random().value(), 0));
        var topic = routing.proposalFor(petition.id()).map(Proposal::topic).defaultIfEmpty("");
        return Mono.zip(known, topic)
                .map(both -> new PublicLetter(
                        new PublicLetterId(both.getT1().id()),
                        both.getT1().revision() + 1,
                        wording.title(),
                        wording.text(),
                        wording.answer(),
                        township(petition),
                        matter.unit(),
                        petition.channel(),
                        petition.kind(),
                        both.getT2(),
                        matter.facts().verdict().orElse(null),
                        petition.received(),
                        matter.facts().answered().orElse(petition.received()),
                        clock.instant()));
    }

    /** The letter with its case, where its writer agreed, it is answered and nothing forbids it. */
    Mono<Matter> publishable(PetitionId id) {
        return casework.caseOf(id)
                .filter(Case::mayBePublished)
                .flatMap(facts -> intake.petition(id)
                        .flatMap(petition -> discretion
                                .namesOf(petition)
                                .map(names -> new Matter(
                                        petition,
                                        facts,
                                        names,
                                        discretion.inPublic(facts.lead().orElse(facts.holder()))))))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封待公开的信")));
    }

    static @Nullable RegionCode township(Petition petition) {
        return RegionCode.townshipOf(petition.region());
    }

    private static Wording wordingOf(PublicLetter letter) {
        return new Wording(letter.title(), letter.text(), letter.answer());
    }
}
