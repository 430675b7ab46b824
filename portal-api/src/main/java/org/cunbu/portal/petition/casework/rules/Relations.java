package org.cunbu.portal.petition.casework.rules;

import static org.cunbu.portal.people.organization.Role.AUDITOR;
import static org.cunbu.portal.people.organization.Role.DISPATCHER;
import static org.cunbu.portal.people.organization.Role.HANDLER;
import static org.cunbu.portal.people.organization.Role.LEADER;
import static org.cunbu.portal.people.organization.Role.MODERATOR;
import static org.cunbu.portal.people.organization.Role.SUPERVISOR;
import static org.cunbu.portal.people.organization.Role.UNIT_HEAD;
import static org.cunbu.portal.people.organization.Role.VILLAGE_CADRE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.intake.Petition;

/** What an official is to a petition, by the posts held today. */
public final class Relations {

    private static final Set<Role> HANDLING = Set.of(HANDLER, VILLAGE_CADRE);
    private static final Set<Role> AT_DISCIPLINE = Set.of(HANDLER, DISPATCHER, UNIT_HEAD);
    private static final Set<Role> ABOVE = Set.of(UNIT_HEAD, SUPERVISOR);
    private static final Set<Role> CALLING = Set.of(HANDLER, SUPERVISOR);
    private static final Set<Role> DECIDING = Set.of(UNIT_HEAD, DISPATCHER, SUPERVISOR, LEADER);

    private Relations() {}

    /** Everything that this official is to this petition; empty for a stranger. */
    public static Set<Relation> of(Official by, Petition petition, Round round, Houses houses) {
        var relations = EnumSet.noneOf(Relation.class);
        for (Post post : effective(by, petition, houses)) {
            relations.addAll(ofPost(post, by.person().value(), petition, round, houses));
        }
        return relations;
    }

    /** 不让村里知道是我: posts in villages count for nothing then. */
    private static List<Post> effective(Official by, Petition petition, Houses houses) {
        return by.posts().stream()
                .filter(post -> !petition.keepFromVillage() || !houses.isVillage(post.unit()))
                .toList();
    }

    private static Set<Relation> ofPost(Post post, UUID person, Petition petition, Round round, Houses houses) {
        var relations = EnumSet.noneOf(Relation.class);
        UnitId holder = round.state().holder();
        Role role = post.role();
        boolean hidden = round.secrecy().hides();
        boolean there = !hidden && post.unit().equals(holder);
        boolean decides =
                !hidden && round.deciding().filter(post.unit()::equals).isPresent();
        boolean helps = !hidden
                && round.state()
                        .leading()
                        .filter(lead -> lead.alongside().contains(post.unit()))
                        .isPresent();
        boolean above = !hidden && !there && houses.isWithin(holder, post.unit());
        if (post.unit().equals(houses.discipline()) && AT_DISCIPLINE.contains(role)) relations.add(Relation.DISCIPLINE);
        if (post.unit().equals(houses.petitionOffice()) && role == DISPATCHER) relations.add(Relation.DISPATCHER);
        if (there && HANDLING.contains(role)) relations.add(handlerOrColleague(person, round));
        if (there && role == UNIT_HEAD) relations.add(wrote(person, round) ? Relation.WRITING_HEAD : Relation.HEAD);
        if (above && ABOVE.contains(role)) relations.add(Relation.SUPERIOR);
        if (above && role == SUPERVISOR) relations.add(Relation.OVERSEER);
        if (there && role == SUPERVISOR) relations.add(Relation.SUPERIOR);
        if (decides && DECIDING.contains(role)) relations.add(Relation.DECIDER);
        if (helps && (HANDLING.contains(role) || role == UNIT_HEAD)) relations.add(Relation.HELPER);
        if (role == LEADER) relations.add(Relation.LEADER);
        if (role == AUDITOR) relations.add(Relation.AUDITOR);
        if (role == MODERATOR && publishable(petition, round)) relations.add(Relation.MODERATOR);
        return relations;
    }

    /** Whether they sit where petitioners are called back from, and have no post where the letter is or was handled. */
    public static boolean callsBack(Official by, Round round, Houses houses) {
        return !round.secrecy().hides()
                && by.posts().stream().noneMatch(post -> handled(round, post.unit()))
                && by.posts().stream().anyMatch(post -> isCallDesk(post, houses));
    }

    private static boolean handled(Round round, UnitId unit) {
        return unit.equals(round.state().holder())
                || round.state()
                        .leading()
                        .filter(lead ->
                                lead.unit().equals(unit) || lead.alongside().contains(unit))
                        .isPresent();
    }

    private static boolean isCallDesk(Post post, Houses houses) {
        return CALLING.contains(post.role())
                && (post.unit().equals(UnitId.HEADQUARTERS) || post.unit().equals(houses.petitionOffice()));
    }

    private static Relation handlerOrColleague(UUID person, Round round) {
        Optional<Handler> handler = round.state().handling();
        boolean same = handler.isPresent() && handler.get().person().equals(person);
        return same ? Relation.HANDLER : Relation.COLLEAGUE;
    }

    private static boolean wrote(UUID person, Round round) {
        return drafter(round).filter(pen -> pen.person().equals(person)).isPresent();
    }

    private static Optional<Pen> drafter(Round round) {
        if (!(round.state() instanceof RoundState.InHand state)) return Optional.empty();
        return switch (state.paper()) {
            case Paper.Blank() -> Optional.empty();
            case Paper.Drafted paper -> Optional.of(paper.drafter());
            case Paper.SentBack paper -> Optional.of(paper.drafter());
            case Paper.Approved paper -> Optional.of(paper.drafter());
            case Paper.PlanDrafted paper -> Optional.of(paper.drafter());
            case Paper.PlanSigned paper -> Optional.of(paper.drafter());
        };
    }

    private static boolean publishable(Petition petition, Round round) {
        return petition.publish()
                && !petition.sealed()
                && !petition.keepFromVillage()
                && round.state().delivered().isPresent();
    }
}
