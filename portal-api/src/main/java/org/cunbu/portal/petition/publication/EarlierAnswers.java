package org.cunbu.portal.petition.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.rules.Alike;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Three public answers on the same matter, for whoever answers a letter: among the latest of its topic and of its kind those
 * whose words are most alike. PostgreSQL alone is asked.
 */
@Service
public class EarlierAnswers {

    private static final int MOST = 3;
    private static final int LOOKED_AT = 200;

    /** Of the same topic this is enough to be worth reading; of the same kind only it takes three times as much. */
    private static final double ENOUGH = 0.05;

    private static final double SAME_TOPIC = 0.15;
    private static final double SAME_TOWNSHIP = 0.03;

    private final Casework casework;
    private final Intake intake;
    private final Routing routing;
    private final PublicLetters letters;

    EarlierAnswers(Casework casework, Intake intake, Routing routing, PublicLetters letters) {
        this.casework = casework;
        this.intake = intake;
        this.routing = routing;
        this.letters = letters;
    }

    /** Those for this letter, for whoever may read it; none for everybody else. */
    public Mono<List<PublicLetter>> to(PetitionId id, Official by) {
        return casework.mayRead(id, by)
                .filter(may -> may)
                .flatMap(may -> Mono.zip(
                        intake.petition(id),
                        routing.proposalFor(id).map(Proposal::topic).defaultIfEmpty("")))
                .flatMap(both -> letters.sameMatter(
                                both.getT1().id(), both.getT2(), both.getT1().kind(), LOOKED_AT)
                        .collectList()
                        .map(found -> nearest(found, both.getT1(), both.getT2())))
                .defaultIfEmpty(List.of());
    }

    private record Weighed(PublicLetter letter, double weight) {}

    private static List<PublicLetter> nearest(List<PublicLetter> found, Petition petition, String topic) {
        var words = Alike.to(petition.title() + "，" + petition.text());
        return found.stream()
                .map(letter -> new Weighed(letter, weight(letter, words, petition, topic)))
                .filter(weighed -> weighed.weight() >= ENOUGH + SAME_TOPIC)
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(weighed -> weighed.letter().id().value()))
                .limit(MOST)
                .map(Weighed::letter)
                .toList();
    }

    private static double weight(PublicLetter letter, Alike words, Petition petition, String topic) {
        double weight = words.of(letter.title() + "，" + letter.text());
        if (!topic.isEmpty() && letter.topic().equals(topic)) weight += SAME_TOPIC;
        if (letter.township() != null && Objects.equals(letter.township(), Matters.township(petition))) {
            weight += SAME_TOWNSHIP;
        }
        return weight;
    }
}
