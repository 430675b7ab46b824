package org.cunbu.portal.petition.casework.web;

import static org.cunbu.portal.petition.casework.rules.Standing.ANSWERED;
import static org.cunbu.portal.petition.casework.rules.Standing.APPROVED;
import static org.cunbu.portal.petition.casework.rules.Standing.CLOSED;
import static org.cunbu.portal.petition.casework.rules.Standing.DISPATCHED;
import static org.cunbu.portal.petition.casework.rules.Standing.DRAFTED;
import static org.cunbu.portal.petition.casework.rules.Standing.HANDED_OVER;
import static org.cunbu.portal.petition.casework.rules.Standing.IN_HAND;
import static org.cunbu.portal.petition.casework.rules.Standing.RECEIVED;
import static org.cunbu.portal.petition.casework.rules.Standing.UNDECIDED;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;

/** One official of each sort, and what each is to a letter that the water office handles. */
record Staff(County county) {

    /** The days that a withdrawal waits were over long ago. */
    private static final Duration LONG_BEFORE = Duration.ofDays(10);

    static final UnitId WATER = new UnitId("D-WATER");

    static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");

    /** The standings to which a route leads. */
    static final Set<Standing> REACHED = EnumSet.complementOf(EnumSet.of(Standing.REVIEWING));

    /** An official and the relation in which they stand to such a letter. */
    enum Persona {
        DESK(UnitId.DISCIPLINE, Role.HANDLER),
        DISPATCHER(UnitId.PETITION_OFFICE, Role.DISPATCHER),
        HANDLER(WATER, Role.HANDLER),
        COLLEAGUE(WATER, Role.HANDLER),
        HEAD(WATER, Role.UNIT_HEAD),
        SUPERIOR(UnitId.LEADERSHIP, Role.SUPERVISOR),
        LEADER(UnitId.LEADERSHIP, Role.LEADER),
        AUDITOR(UnitId.LEADERSHIP, Role.AUDITOR),
        MODERATOR(UnitId.PETITION_OFFICE, Role.MODERATOR),
        ADMINISTRATOR(UnitId.HEADQUARTERS, Role.ADMINISTRATOR),
        STRANGER(new UnitId("D-EDU"), Role.HANDLER),
        STRANGE_HEAD(new UnitId("D-EDU"), Role.UNIT_HEAD),
        CADRE(new UnitId("V430525103001"), Role.VILLAGE_CADRE);

        private final UnitId unit;
        private final Role role;

        Persona(UnitId unit, Role role) {
            this.unit = unit;
            this.role = role;
        }

        /** Written by hand: all that this official is to the letter in this standing. */
        Set<Relation> relations(Standing standing) {
            var relations = EnumSet.noneOf(Relation.class);
            relation(standing).ifPresent(relations::add);
            if (this == SUPERIOR && !relations.isEmpty()) relations.add(Relation.OVERSEER);
            if (decides(standing)) relations.add(Relation.DECIDER);
            return relations;
        }

        /** A return is decided by who sent it; plans and objections by the county's leaders, above both. */
        private boolean decides(Standing standing) {
            return switch (this) {
                case DISPATCHER -> standing == Standing.RETURNED;
                case SUPERIOR, LEADER ->
                    Set.of(Standing.PLAN_SIGNED, Standing.PLAN_OBJECTED, Standing.TURN_OBJECTED)
                            .contains(standing);
                case DESK, HANDLER, COLLEAGUE, HEAD, AUDITOR, MODERATOR, ADMINISTRATOR, STRANGER, STRANGE_HEAD, CADRE ->
                    false;
            };
        }

        private Optional<Relation> relation(Standing standing) {
            boolean atWater = EnumSet.range(DISPATCHED, CLOSED).contains(standing);
            boolean takenUp = EnumSet.range(IN_HAND, CLOSED).contains(standing);
            boolean answered = EnumSet.of(ANSWERED, CLOSED).contains(standing);
            boolean atDiscipline =
                    EnumSet.range(UNDECIDED, Standing.HIDDEN_CLOSED).contains(standing);
            return switch (this) {
                case DESK -> Optional.of(Relation.DISCIPLINE);
                case DISPATCHER -> Optional.of(Relation.DISPATCHER);
                case HANDLER -> when(atWater, takenUp ? Relation.HANDLER : Relation.COLLEAGUE);
                case COLLEAGUE -> when(atWater, Relation.COLLEAGUE);
                case HEAD -> when(atWater, Relation.HEAD);
                case SUPERIOR -> when(!atDiscipline, Relation.SUPERIOR);
                case LEADER -> Optional.of(Relation.LEADER);
                case AUDITOR -> Optional.of(Relation.AUDITOR);
                case MODERATOR -> when(answered, Relation.MODERATOR);
                case ADMINISTRATOR, STRANGER, STRANGE_HEAD, CADRE -> Optional.empty();
            };
        }

        private static Optional<Relation> when(boolean so, Relation relation) {
            return so ? Optional.of(relation) : Optional.empty();
        }
    }

    /** A letter in some standing. */
    record Letter(Receipt receipt, String id) {}

    Worker who(Persona persona) {
        return county.official(
                "p-" + persona.name().toLowerCase(Locale.ROOT).replace('_', '-'), persona.unit, persona.role);
    }

    /** Brings a letter into this standing, by the hands of those whose work it is. */
    Letter letterIn(Standing standing) {
        boolean hidden = Set.of(UNDECIDED, HANDED_OVER, Standing.HIDDEN_CLOSED).contains(standing);
        return letterIn(standing, hidden ? "REPORT" : "HELP", "水渠不通水");
    }

    /** The same of some other kind. */
    Letter letterIn(Standing standing, String kind, String title) {
        if (standing == Standing.HIDDEN_CLOSED) county.at(County.WEDNESDAY.minus(LONG_BEFORE));
        Receipt receipt = county.write(kind, title, true, false);
        var letter = new Letter(receipt, county.idOf(receipt));
        for (Step step : Step.to(standing)) step.take(this, letter);
        if (standing == Standing.HIDDEN_CLOSED) {
            county.at(County.WEDNESDAY);
            county.settle();
        }
        county.read();
        return letter;
    }

    private void does(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(who(who), letter.id(), what, body).expectStatus().isCreated();
    }

    static final Map<String, String> PLAN = Map.of("missing", "修渠的钱", "who", "水利股", "next", "2027-03-01");

    private enum Step {
        DISPATCH,
        ACCEPT,
        DRAFT,
        APPROVE,
        DELIVER,
        SAY,
        MARK,
        TAKE_BACK,
        RETURN,
        PROPOSE,
        SIGN,
        AGREE,
        TURN,
        OBJECT;

        static List<Step> to(Standing standing) {
            return switch (standing) {
                case UNDECIDED, RECEIVED -> List.of();
                case HANDED_OVER -> List.of(MARK);
                case HIDDEN_CLOSED -> List.of(MARK, TAKE_BACK);
                case DISPATCHED -> List.of(DISPATCH);
                case IN_HAND -> List.of(DISPATCH, ACCEPT);
                case DRAFTED -> List.of(DISPATCH, ACCEPT, DRAFT);
                case APPROVED -> List.of(DISPATCH, ACCEPT, DRAFT, APPROVE);
                case ANSWERED -> List.of(DISPATCH, ACCEPT, DRAFT, APPROVE, DELIVER);
                case CLOSED -> List.of(DISPATCH, ACCEPT, DRAFT, APPROVE, DELIVER, SAY);
                case RETURNED -> List.of(DISPATCH, RETURN);
                case PLAN_DRAFTED -> List.of(DISPATCH, ACCEPT, PROPOSE);
                case PLAN_SIGNED -> List.of(DISPATCH, ACCEPT, PROPOSE, SIGN);
                case PLANNED -> List.of(DISPATCH, ACCEPT, PROPOSE, SIGN, AGREE);
                case PLAN_OBJECTED -> List.of(DISPATCH, ACCEPT, PROPOSE, SIGN, AGREE, OBJECT);
                case TURNED_AWAY -> List.of(TURN);
                case TURN_OBJECTED -> List.of(TURN, OBJECT);
                case REVIEWING -> throw new IllegalArgumentException("it takes more than one round");
            };
        }

        void take(Staff staff, Letter letter) {
            switch (this) {
                case DISPATCH ->
                    staff.does(Persona.DISPATCHER, letter, "dispatches", Map.of("lead", WATER.value(), "reason", "职责"));
                case ACCEPT -> staff.does(Persona.HANDLER, letter, "acceptances", Map.of("message", "您好，我来办。"));
                case DRAFT -> staff.does(Persona.HANDLER, letter, "drafts", Map.of("answer", "通水了。"));
                case APPROVE -> staff.does(Persona.HEAD, letter, "approvals", Map.of());
                case DELIVER -> staff.does(Persona.HANDLER, letter, "deliveries", Map.of());
                case SAY -> staff.petitioner(letter, "word", Map.of("solved", "NO", "rating", "NOT_SATISFIED"));
                case MARK ->
                    staff.does(
                            Persona.DESK,
                            letter,
                            "discipline-decisions",
                            Map.of("whom", "HEAD", "unit", WATER.value()));
                case RETURN -> staff.does(Persona.HEAD, letter, "returns", Map.of("reason", "不归水利管"));
                case PROPOSE -> staff.does(Persona.HANDLER, letter, "plans", PLAN);
                case SIGN -> staff.does(Persona.HEAD, letter, "plan-signatures", Map.of());
                case AGREE -> staff.does(Persona.SUPERIOR, letter, "plan-consents", Map.of());
                case TURN ->
                    staff.does(Persona.DISPATCHER, letter, "redirections", Map.of("door", "COURT", "reason", "法院已判"));
                case OBJECT -> staff.petitioner(letter, "objections", Map.of("objection", "没有去过法院"));
                case TAKE_BACK -> staff.petitioner(letter, "withdrawal", Map.of());
            }
        }
    }

    private void petitioner(Letter letter, String what, Map<String, ?> body) {
        county.petitioner(letter.receipt(), what, body).expectStatus().isOk();
    }
}
