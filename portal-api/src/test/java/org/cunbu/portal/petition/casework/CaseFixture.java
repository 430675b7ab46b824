package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Houses;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.intake.PetitionId;

/** Rounds and officials for the rules' tests. */
public final class CaseFixture {

    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    public static final UnitId WATER = new UnitId("D-WATER");
    public static final UnitId GAOSHA = new UnitId("T430525103");
    public static final UnitId VILLAGE = new UnitId("V430525103001");

    /** A county of one department, one township, one village. */
    public static final Houses HOUSES = new Houses() {
        @Override
        public UnitId petitionOffice() {
            return UnitId.PETITION_OFFICE;
        }

        @Override
        public UnitId discipline() {
            return UnitId.DISCIPLINE;
        }

        @Override
        public boolean isWithin(UnitId unit, UnitId ancestor) {
            return unit.equals(ancestor) || (unit.equals(VILLAGE) && ancestor.equals(GAOSHA));
        }

        @Override
        public UnitId superiorOf(UnitId unit) {
            return unit.equals(VILLAGE) ? GAOSHA : UnitId.LEADERSHIP;
        }

        @Override
        public boolean isVillage(UnitId unit) {
            return unit.value().startsWith("V");
        }
    };

    private CaseFixture() {}

    public static Official official(int who, UnitId unit, Role... roles) {
        var person = new UUID(1, who);
        List<Post> posts = Arrays.stream(roles)
                .map(role -> new Post(new UUID(2, who), person, unit, role, LocalDate.of(2026, 1, 1), null))
                .toList();
        return new Official(new PersonId(person), "演示人员" + who, posts);
    }

    public static Pen pen(Official by) {
        return new Pen(by.person().value(), by.name());
    }

    public static Round received(UnitId desk, Secrecy secrecy) {
        return Round.unopened(new PetitionId(new UUID(0, 1)), desk, secrecy, NOW);
    }

    public static Round dispatched(UnitId unit) {
        return received(UnitId.PETITION_OFFICE, Secrecy.NONE)
                .in(new RoundState.Received(UnitId.PETITION_OFFICE).dispatchedTo(new Lead(unit, Mode.FORWARDED, NOW)));
    }

    public static Round inHand(UnitId unit, Official handler) {
        Post post = handler.posts().getFirst();
        var dispatched = (RoundState.Dispatched) dispatched(unit).state();
        return dispatched(unit)
                .in(dispatched.acceptedBy(new Handler(post.person(), post.id(), handler.name(), "您好", NOW)));
    }

    public static Round drafted(UnitId unit, Official handler) {
        var hand = (RoundState.InHand) inHand(unit, handler).state();
        return inHand(unit, handler).in(hand.drafted("修好了。", pen(handler), NOW));
    }

    public static Round answered(UnitId unit, Official handler, Official head) {
        var hand = (RoundState.InHand) drafted(unit, handler).state();
        var approved = ((Paper.Drafted) hand.paper()).approvedBy(pen(head), NOW);
        return inHand(unit, handler).in(hand.delivered(approved, NOW));
    }

    public static Round silent(UnitId unit, Official handler, Official head) {
        var answered = (RoundState.Answered) answered(unit, handler, head).state();
        return answered(unit, handler, head)
                .closed(answered.closed(Verdict.EXPLAINED, new Word.Silence()), NOW)
                .waitingFor(Optional.empty());
    }

    /** A round in each standing, handled by the water office. */
    public static Round in(Standing standing) {
        Official handler = official(1, WATER, Role.HANDLER);
        Official head = official(2, WATER, Role.UNIT_HEAD);
        var secret = received(UnitId.DISCIPLINE, Secrecy.UNDECIDED);
        var handedOver = secret.hidden(Secrecy.DENUNCIATION)
                .in(new RoundState.Received(UnitId.DISCIPLINE)
                        .dispatchedTo(new Lead(UnitId.DISCIPLINE, Mode.HANDED_OVER, NOW)));
        return switch (standing) {
            case UNDECIDED -> secret;
            case HANDED_OVER -> handedOver;
            case HIDDEN_CLOSED -> secret.closed(new RoundState.Received(UnitId.DISCIPLINE).takenBack(), NOW);
            case RECEIVED -> received(UnitId.PETITION_OFFICE, Secrecy.NONE);
            case DISPATCHED -> dispatched(WATER);
            case IN_HAND -> inHand(WATER, handler);
            case DRAFTED -> drafted(WATER, handler);
            case APPROVED -> approved(WATER, handler, head);
            case ANSWERED -> answered(WATER, handler, head);
            case CLOSED -> silent(WATER, handler, head);
            case RETURNED ->
                dispatched(WATER)
                        .in(((RoundState.Dispatched) dispatched(WATER).state())
                                .returned(new Return("不归水利", pen(head), NOW, UnitId.PETITION_OFFICE, 1)));
            case PLAN_DRAFTED -> inHand(WATER, handler).in(hand(handler).with(plan(handler)));
            case PLAN_SIGNED ->
                inHand(WATER, handler)
                        .in(hand(handler).with(plan(handler).signedBy(pen(head), UnitId.LEADERSHIP, NOW)));
            case PLANNED -> inHand(WATER, handler).in(planned(handler, head));
            case PLAN_OBJECTED ->
                inHand(WATER, handler)
                        .in(planned(handler, head)
                                .with(new Objection("等不起", NOW, UnitId.LEADERSHIP, Optional.empty())));
            case TURNED_AWAY ->
                received(UnitId.PETITION_OFFICE, Secrecy.NONE)
                        .in(redirected(handler))
                        .over(NOW);
            case REVIEWING ->
                new Round(
                        new RoundId(new UUID(0, 9)),
                        new PetitionId(new UUID(0, 1)),
                        2,
                        RoundKind.REVIEW,
                        1,
                        dispatched(UnitId.LEADERSHIP).state(),
                        Secrecy.NONE,
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        false,
                        Once.NOTHING);
            case TURN_OBJECTED ->
                received(UnitId.PETITION_OFFICE, Secrecy.NONE)
                        .in(redirected(handler)
                                .with(redirected(handler)
                                        .why()
                                        .with(new Objection("没起诉", NOW, UnitId.LEADERSHIP, Optional.empty()))));
        };
    }

    private static RoundState.InHand hand(Official handler) {
        return (RoundState.InHand) inHand(WATER, handler).state();
    }

    private static Paper.PlanDrafted plan(Official handler) {
        return new Paper.PlanDrafted(new Plan("资金", "水利局", LocalDate.of(2027, 3, 1)), pen(handler), NOW);
    }

    private static RoundState.Planned planned(Official handler, Official head) {
        var signed = plan(handler).signedBy(pen(head), UnitId.LEADERSHIP, NOW);
        return hand(handler).planned(signed.agreedBy(pen(official(3, UnitId.LEADERSHIP, Role.LEADER)), NOW));
    }

    private static RoundState.Redirected redirected(Official by) {
        return new RoundState.Received(UnitId.PETITION_OFFICE).redirected("已向法院起诉", Door.COURT, pen(by), NOW);
    }

    public static Round approved(UnitId unit, Official handler, Official head) {
        var hand = (RoundState.InHand) drafted(unit, handler).state();
        return inHand(unit, handler).in(hand.with(((Paper.Drafted) hand.paper()).approvedBy(pen(head), NOW)));
    }
}
