package org.cunbu.web.desk.cases;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.TurnAway;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.UnitChoice;

/**
 * The forms of a letter's page.
 *
 * @param deeds what this official may do now, the awaited act first
 * @param units to which units a letter can go, or whom it can accuse
 * @param attempt the form that came back, if one did
 */
public record Forms(List<Deed> deeds, List<UnitChoice> units, Attempt attempt) {

    /** What usually comes next. */
    public List<Deed> next() {
        return deeds.stream().filter(deed -> !deed.isAside()).toList();
    }

    /** The other ways. */
    public List<Deed> others() {
        return deeds.stream().filter(Deed::isAside).toList();
    }

    /** The doors to which this way leads. */
    public List<Door> doors(String slug) {
        TurnAway way = switch (slug) {
            case "redirect" -> TurnAway.REDIRECTED;
            case "decline" -> TurnAway.DECLINED;
            default -> TurnAway.EXHAUSTED;
        };
        return way.doors().stream().sorted().toList();
    }

    /** What a letter can be in the law's words. */
    public List<LegalClass> classes() {
        return List.of(LegalClass.values());
    }

    /** In which ways a letter is passed on: those a dispatcher chooses from. */
    public List<String> modes() {
        return Stream.of(Mode.FORWARDED, Mode.ASSIGNED, Mode.ORDERED)
                .map(Mode::name)
                .toList();
    }

    /** What an organ above can decide. */
    public List<String> outcomes() {
        return Stream.of(Review.Outcome.values()).map(Enum::name).toList();
    }

    /** What the discipline desk decides: nobody is accused, or who is. */
    public List<String> decisions() {
        return Stream.concat(
                        Stream.of("NOBODY"), Stream.of(Accused.Whom.values()).map(Enum::name))
                .toList();
    }

    /** Whether the form of this act stands open: it is the awaited one, the other half of a yes or no, or it came back. */
    public boolean opens(Deed deed) {
        return (deed == deeds.getFirst() && !deed.isAside())
                || deed == Deed.STAY
                || deed == Deed.UNPLAN
                || deed == Deed.REFUSE
                || attempt.of(deed.slug());
    }

    /** What was typed for an act that is no longer possible: kept, to be copied. */
    public List<String> leftOver() {
        return deeds.stream().anyMatch(deed -> attempt.of(deed.slug())) ? List.of() : attempt.sentences();
    }
}
