package org.cunbu.portal.petition.casework.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.portal.petition.casework.Act;

/**
 * The one table of rights: which relation may do which act in which standing. What does not stand in it may not be done.
 * Each cell holds the letters of the standings (see {@link Standing}): U undecided at the discipline desk, H handed over,
 * S hidden and closed; R received, D dispatched, T returned, I in hand, P paper drafted, O approved, L plan drafted, G plan
 * signed, N planned, J planned and objected to, A answered, C closed, X shown another door, Y that and objected to.
 */
public final class WhoMay {

    private static final String TABLE = """
            act                | PETITIONER         | DISCIPLINE | DISPATCHER      | HANDLER     | COLLEAGUE       | HEAD            | WRITING_HEAD    | SUPERIOR        | DECIDER | HELPER      | LEADER          | AUDITOR          | MODERATOR | OVERSEER        | CALLER
            FOLLOW             | UHSRDTIPOLGNJACXYV | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            ADD                | UHRDTIPOLGNJAV     | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            TAKE_BACK          | UHRDTIPOLGNJA      | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            RECALL             | UHRDTIPOLGNJA      | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            SAY                | A                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            REOPEN             | C                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            ASK_REVIEW         | C                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            OBJECT             | NX                 | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            ANSWER_QUESTION    | IPOLGNJ            | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            READ               | -                  | UHS        | RDTIPOLGNJACXYV | DTIPOLGNJAC | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | TGJYRV  | DTIPOLGNJAC | RDTIPOLGNJACXYV | HRDTIPOLGNJACXYV | AC        | RDTIPOLGNJACXYV | RDTIPOLGNJAC
            READ_TEXT          | -                  | UHS        | RDTIPOLGNJACXYV | DTIPOLGNJAC | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV | TGJYRV  | DTIPOLGNJAC | RDTIPOLGNJACXYV | RDTIPOLGNJACXYV  | AC        | RDTIPOLGNJACXYV | RDTIPOLGNJAC
            DISPATCH           | -                  | -          | R               | -           | -               | -               | -               | -               | TR      | -           | -               | -                | -         | -               | -
            ANSWER_ON_SPOT     | -                  | -          | R               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            REDIRECT           | -                  | -          | R               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            DECLINE            | -                  | -          | R               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            EXHAUST            | -                  | -          | R               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            CLASSIFY           | -                  | -          | RDI             | IPO         | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            CLEAR_ACCUSATION   | -                  | U          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            KEEP_AT_DISCIPLINE | -                  | U          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            ACCEPT             | -                  | -          | -               | -           | D               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            RETURN             | -                  | -          | -               | -           | D               | D               | D               | -               | -       | -           | -               | -                | -         | -               | -
            REFUSE_RETURN      | -                  | -          | -               | -           | -               | -               | -               | -               | T       | -           | -               | -                | -         | -               | -
            TRANSFER           | -                  | -          | DI              | -           | -               | DI              | DI              | -               | -       | -           | -               | -                | -         | -               | -
            INVITE             | -                  | -          | DIPO            | IPOLGNJ     | -               | DIPOLGNJ        | DIPOLGNJ        | -               | -       | -           | -               | -                | -         | -               | -
            RELEASE            | -                  | -          | DIPO            | IPOLGNJ     | -               | DIPOLGNJ        | DIPOLGNJ        | -               | -       | -           | -               | -                | -         | -               | -
            DECIDE_OBJECTION   | -                  | -          | -               | -           | -               | -               | -               | -               | JY      | -           | -               | -                | -         | -               | -
            ASK                | -                  | -          | -               | I           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            EXTEND             | -                  | -          | -               | -           | -               | IPOLGNJ         | IPOLGNJ         | -               | -       | -           | -               | -                | -         | -               | -
            PROPOSE_PLAN       | -                  | -          | -               | I           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            SIGN_PLAN          | -                  | -          | -               | -           | -               | L               | -               | -               | -       | -           | -               | -                | -         | -               | -
            AGREE_PLAN         | -                  | -          | -               | -           | -               | -               | -               | -               | G       | -           | -               | -                | -         | -               | -
            REFUSE_PLAN        | -                  | -          | -               | -           | -               | L               | -               | -               | G       | -           | -               | -                | -         | -               | -
            RESUME             | -                  | -          | -               | N           | -               | N               | N               | -               | -       | -           | -               | -                | -         | -               | -
            SETTLE             | -                  | -          | -               | -           | -               | I               | -               | -               | -       | -           | -               | -                | -         | -               | -
            NOTE               | -                  | UH         | R               | IPOLGNJA    | DTIPOLGNJAV     | DTIPOLGNJAV     | DTIPOLGNJAV     | -               | -       | DTIPOLGNJ   | -               | -                | -         | -               | -
            DRAFT              | -                  | -          | -               | IPO         | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | -
            APPROVE            | -                  | -          | -               | -           | -               | P               | -               | -               | -       | -           | -               | -                | -         | -               | -
            SEND_BACK          | -                  | -          | -               | -           | -               | PO              | -               | -               | -       | -           | -               | -                | -         | -               | -
            DELIVER            | -                  | -          | -               | O           | -               | O               | O               | -               | -       | -           | -               | -                | -         | -               | -
            GIVE_OPINION       | -                  | -          | -               | -           | -               | A               | -               | -               | -       | -           | -               | -                | -         | -               | -
            DECIDE_REVIEW      | -                  | -          | V               | -           | -               | -               | -               | -               | V       | -           | -               | -                | -         | -               | -
            FOLLOW_UP          | -                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | RDTIPOLGNJAC
            REMIND             | RDTIPOLGNJV        | -          | DTIPOLGNJV      | -           | -               | -               | -               | RDTIPOLGNJV     | -       | -           | RDTIPOLGNJV     | -                | -         | RDTIPOLGNJV     | -
            TAKE_UP            | -                  | -          | -               | -           | -               | -               | -               | DTIPOLGNJ       | -       | -           | -               | -                | -         | DTIPOLGNJ       | -
            SUPERVISE          | -                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | RDTIPOLGNJV     | -
            REPORT_BACK        | -                  | -          | R               | IPOLGNJAC   | RDTIPOLGNJACV   | RDTIPOLGNJACV   | RDTIPOLGNJACV   | -               | -       | -           | -               | -                | -         | -               | -
            STRIKE_OFF         | -                  | -          | -               | -           | -               | -               | -               | -               | -       | -           | -               | -                | -         | RDTIPOLGNJACV   | -
            SEE_CONTACT        | -                  | H          | -               | IPOLGNJA    | -               | -               | -               | -               | -       | -           | -               | -                | -         | -               | RDTIPOLGNJAC
            """;

    private static final Map<Relation, Map<Act, Set<Standing>>> RIGHTS = read(TABLE);

    private WhoMay() {}

    /** Whether any of these relations gives the right to the act in this standing. */
    public static boolean may(Set<Relation> relations, Act act, Standing standing) {
        return relations.stream().anyMatch(relation -> when(relation, act).contains(standing));
    }

    /** Whether any of these relations gives the right to the act in some standing: then it is only not the time. */
    public static boolean mayEver(Set<Relation> relations, Act act) {
        return relations.stream().anyMatch(relation -> !when(relation, act).isEmpty());
    }

    /** Everything that these relations may do in this standing. */
    public static Set<Act> acts(Set<Relation> relations, Standing standing) {
        var acts = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) if (may(relations, act, standing)) acts.add(act);
        return acts;
    }

    private static Set<Standing> when(Relation relation, Act act) {
        return RIGHTS.getOrDefault(relation, Map.of()).getOrDefault(act, Set.of());
    }

    private static Map<Relation, Map<Act, Set<Standing>>> read(String table) {
        List<String[]> rows =
                table.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
        String[] head = rows.getFirst();
        var rights = new EnumMap<Relation, Map<Act, Set<Standing>>>(Relation.class);
        for (int column = 1; column < head.length; column++) {
            var acts = new EnumMap<Act, Set<Standing>>(Act.class);
            for (String[] row : rows.subList(1, rows.size())) acts.put(Act.valueOf(row[0]), standings(row[column]));
            rights.put(Relation.valueOf(head[column]), acts);
        }
        return rights;
    }

    private static Set<Standing> standings(String letters) {
        var standings = EnumSet.noneOf(Standing.class);
        for (Standing standing : Standing.values()) {
            if (letters.indexOf(standing.letter()) >= 0) standings.add(standing);
        }
        return standings;
    }
}
