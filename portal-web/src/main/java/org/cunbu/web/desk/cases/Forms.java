package org.cunbu.web.desk.cases;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a letter's page.
 *
 * @param deeds what this official may do now, the awaited act first
 * @param units to which units a letter can go, or whom it can accuse
 * @param attempt the form that came back, if one did
 */
public record Forms(List<Deed> deeds, List<UnitChoice> units, Attempt attempt) {

    /** In which ways a letter is passed on: those a dispatcher chooses from. */
    public List<String> modes() {
        return Stream.of(Mode.FORWARDED, Mode.ASSIGNED, Mode.ORDERED)
                .map(Mode::name)
                .toList();
    }

    /** What the discipline desk decides: nobody is accused, or who is. */
    public List<String> decisions() {
        return Stream.concat(
                        Stream.of("NOBODY"), Stream.of(Accused.Whom.values()).map(Enum::name))
                .toList();
    }

    /** What was typed into that field, or nothing. */
    public String typed(String deed, String field) {
        return attempt.typed(deed, field);
    }

    /** What was typed into that field, or what stands there to begin with. */
    public @Nullable String typedOr(String deed, String field, @Nullable String other) {
        return attempt.of(deed) ? attempt.typed(deed, field) : other;
    }

    /** What is wrong with that field, if something is. */
    public @Nullable String problem(String deed, String field) {
        return attempt.problem(deed, field);
    }

    /** Whether the form of this act stands open: it is the awaited one, or it came back. */
    public boolean opens(Deed deed) {
        return deed == deeds.getFirst() || attempt.of(deed.slug());
    }

    /** What was typed for an act that is no longer possible: kept, to be copied. */
    public List<String> leftOver() {
        return deeds.stream().anyMatch(deed -> attempt.of(deed.slug())) ? List.of() : attempt.sentences();
    }
}
