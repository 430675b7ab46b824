package org.cunbu.portal.petition.routing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Screening;
import org.cunbu.portal.petition.routing.Target;

/**
 * Proposes who answers a letter, from its words, its place and the dispatch catalogue. The same letter with the same
 * catalogue always gets the same proposal, and the reason names what decided.
 */
public final class Proposing {

    /** A weighty word in the title, or several words. */
    private static final int ENOUGH = 8;

    private final List<CatalogueLine> catalogue;
    private final Matching matching;
    private final PlaceNames places;
    private final Function<UnitId, Optional<Unit>> units;

    /** @param units the county's units by their code */
    public Proposing(List<CatalogueLine> catalogue, PlaceNames places, Function<UnitId, Optional<Unit>> units) {
        this.catalogue = List.copyOf(catalogue);
        this.matching = new Matching(catalogue);
        this.places = places;
        this.units = units;
    }

    /** The proposal for a letter that passed the discipline desk, or need not pass it. */
    public Decision decide(Petition letter, Screening screening) {
        if (screening.desk() == Desk.DISCIPLINE) {
            throw new IllegalArgumentException("no proposal before the discipline desk has looked");
        }
        var where = places.find(Optional.ofNullable(letter.region()), textsOf(letter));
        var matches = matching.of(letter.kind(), letter.title(), letter.text());
        var notVillage = LevelRule.notVillage(
                letter.kind(), letter.keepFromVillage(), screening.aboutVillage(), screening.desk() != Desk.NONE);
        var fitting = matches.stream()
                .map(match -> new Fit(match, LevelRule.answerer(match.line().target(), where, notVillage)))
                .toList();
        return fitting.isEmpty() ? nothingFits(screening, where) : proposal(letter.kind(), screening, where, fitting);
    }

    private record Fit(Match match, LevelRule.Answerer answerer) {}

    private Decision nothingFits(Screening screening, Whereabouts where) {
        var plain = "分办目录里没有对得上的条目，由信访局分办员来定。";
        var reasons = new Reasons(plain).place(where).version(version()).screening(screening);
        return new Decision(UnitId.PETITION_OFFICE, null, "", false, Desk.DISPATCHER, plain, reasons.text());
    }

    private Decision proposal(Kind kind, Screening screening, Whereabouts where, List<Fit> fitting) {
        var best = fitting.getFirst();
        var line = best.match().line();
        var lead = best.answerer().unit().flatMap(units).filter(Unit::answersLetters);
        var leadId = lead.map(Unit::id).orElse(UnitId.PETITION_OFFICE);
        var next = fitting.stream().skip(1).findFirst();
        var second = next.flatMap(fit -> fit.answerer().unit())
                .flatMap(units)
                .filter(unit -> !unit.id().equals(leadId));
        var doubts = doubts(kind, best, next, lead, where);
        var desk = screening.desk() == Desk.DISPATCHER || !doubts.isEmpty() ? Desk.DISPATCHER : Desk.NONE;
        boolean alone = desk == Desk.NONE && mayGoAlone(kind);
        var plain = plain(best, lead, where);
        var reasons = new Reasons(plain)
                .words(best.match())
                .place(where)
                .level(best.answerer().why())
                .line(line)
                .second(next.map(Fit::match), second)
                .doubts(doubts)
                .screening(screening)
                .alone(alone, kind);
        return new Decision(
                leadId, second.map(Unit::id).orElse(null), line.topic(), alone, desk, plain, reasons.text());
    }

    private static String plain(Fit best, Optional<Unit> lead, Whereabouts where) {
        return "信里说到%s%s；按分办目录第 %d 条，%s。"
                .formatted(
                        ScreeningRule.quoted(best.match().words()),
                        best.match().line().target() instanceof Target.OfUnit ? "" : "，" + where.how(),
                        best.match().line().number(),
                        lead.map(unit -> "建议由" + unit.name() + "办理").orElse("还定不了由谁办，请信访局分办员来定"));
    }

    /** What makes it uncertain who answers; in doubt a person decides. */
    private static List<String> doubts(
            Kind kind, Fit best, Optional<Fit> next, Optional<Unit> lead, Whereabouts where) {
        var doubts = new ArrayList<String>();
        if (lead.isEmpty()) {
            doubts.add(best.answerer().unit().isEmpty() ? where.how() : "目录里的单位不在名册上，或者不归县里管");
        }
        if (best.match().score() < ENOUGH) {
            doubts.add("信里的字眼不够多");
        }
        if (next.isPresent()
                && 3 * next.get().match().score() > 2 * best.match().score()) {
            doubts.add("另一条也差不多合适");
        }
        return doubts;
    }

    private static boolean mayGoAlone(Kind kind) {
        return switch (kind) {
            case INQUIRY, SUGGESTION, PRAISE -> true;
            case HELP, COMPLAINT, REPORT -> false;
        };
    }

    /** The catalogue's version. */
    public int version() {
        return catalogue.isEmpty() ? 0 : catalogue.getFirst().version();
    }

    private static List<String> textsOf(Petition letter) {
        var texts = new ArrayList<String>();
        if (letter.place() instanceof Place.Typed typed) {
            texts.add(typed.text());
        }
        texts.add(letter.title());
        texts.add(letter.text());
        return texts;
    }
}
