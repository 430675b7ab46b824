package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.petition.casework.Told;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.cunbu.portal.petition.casework.store.ListedLetters;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps letters whose whole history is told afterwards: computed by the rules of the single acts, one statement a table. */
@Component
public class Telling {

    private final Intake intake;
    private final Routing routing;
    private final CaseFiles files;
    private final RoundClocks rules;
    private final PublicLines lines;
    private final Rounds rounds;
    private final ListedLetters listed;
    private final FileNotes notes;
    private final Deadlines deadlines;
    private final Journal journal;

    Telling(
            Intake intake,
            Routing routing,
            CaseFiles files,
            RoundClocks rules,
            PublicLines lines,
            Rounds rounds,
            ListedLetters listed,
            FileNotes notes,
            Deadlines deadlines,
            Journal journal) {
        this.intake = intake;
        this.routing = routing;
        this.files = files;
        this.rules = rules;
        this.lines = lines;
        this.rounds = rounds;
        this.listed = listed;
        this.notes = notes;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    /** Everything that became of these letters until then; plain computing. */
    public Prepared prepare(List<Told.Letter> letters, Instant until) {
        return new Prepared(
                letters.stream().map(letter -> history(letter, until)).toList());
    }

    /** Letters with their histories, ready to be kept. */
    public static final class Prepared {

        private final List<ToldCase> cases;

        private Prepared(List<ToldCase> cases) {
            this.cases = cases;
        }
    }

    /** Keeps them, those left out that were kept before; how many there were. Inside an act. */
    public Mono<Integer> keep(Prepared prepared) {
        var versions = new HashMap<UUID, Integer>();
        prepared.cases.forEach(
                each -> versions.put(each.letter().petition().id().value(), each.version()));
        return intake.keepEarlier(prepared.cases.stream().map(ToldCase::letter).toList(), versions)
                .flatMap(fresh -> keep(fresh, prepared.cases));
    }

    private Mono<Integer> keep(Set<UUID> fresh, List<ToldCase> cases) {
        var kept = cases.stream()
                .filter(each -> fresh.contains(each.letter().petition().id().value()))
                .toList();
        if (kept.isEmpty()) return Mono.just(0);
        return rounds.openAll(kept.stream().map(ToldCase::round).toList())
                .then(listed.keep(
                        kept.stream().map(each -> each.letter().petition()).toList()))
                .then(notes.addAll(flat(kept.stream().map(ToldCase::notes).toList())))
                .then(routing.keepTold(
                        kept.stream().flatMap(each -> each.proposal().stream()).toList()))
                .then(deadlines.keepTold(kept.stream().map(ToldCase::clocks).toList()))
                .then(journal.appendAll(inOrder(kept)))
                .thenReturn(kept.size());
    }

    /** Letter by letter, so that a reader that takes many entries at once meets each letter once. */
    private static List<Written> inOrder(List<ToldCase> cases) {
        return cases.stream()
                .flatMap(each -> each.entries().stream().sorted(Comparator.comparing(Written::happened)))
                .toList();
    }

    private static <T> List<T> flat(Collection<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private ToldCase history(Told.Letter letter, Instant until) {
        var petition = letter.letter().petition();
        var file = new CaseFile(petition, petition.version(), files.unopened(petition), Set.of());
        var history = new History(letter.letter(), file, topic -> rules.rules(petition, topic), lines);
        history.opened();
        Optional<Routing.Proposed> proposed = routing.toldOf(petition, petition.version() + 2);
        proposed.ifPresent(each -> history.proposed(each.entry(), each.proposal()));
        letter.deeds().stream().filter(deed -> !deed.at().isAfter(until)).forEach(history::tell);
        return history.until(until);
    }
}
