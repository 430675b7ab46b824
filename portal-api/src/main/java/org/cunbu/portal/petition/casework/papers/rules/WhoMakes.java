package org.cunbu.portal.petition.casework.papers.rules;

import java.util.EnumSet;
import java.util.Set;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.rules.Relation;

/** Who makes which paper: who did what stands on it. Whoever does not stand here makes none. */
public final class WhoMakes {

    private static final Set<Relation> UNIT = Set.of(Relation.HANDLER, Relation.HEAD, Relation.WRITING_HEAD);
    private static final Set<Relation> OFFICE = Set.of(Relation.DISPATCHER);
    private static final Set<Relation> EITHER =
            Set.of(Relation.HANDLER, Relation.COLLEAGUE, Relation.HEAD, Relation.WRITING_HEAD, Relation.DISPATCHER);

    private WhoMakes() {}

    /** Whether somebody in one of these relations makes papers of this kind. */
    public static boolean may(Set<Relation> relations, PaperKind kind) {
        return relations.stream().anyMatch(makers(kind)::contains);
    }

    /** Whether somebody in one of these relations writes down how something was delivered. */
    public static boolean mayRecord(Set<Relation> relations) {
        return may(relations, PaperKind.DELIVERY);
    }

    /** The kinds that somebody in these relations makes, when it is time. */
    public static Set<PaperKind> kinds(Set<Relation> relations) {
        var kinds = EnumSet.noneOf(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) if (may(relations, kind)) kinds.add(kind);
        return kinds;
    }

    private static Set<Relation> makers(PaperKind kind) {
        return switch (kind) {
            case NOTICE, EXTENSION, OPINION -> UNIT;
            case FORWARDING, ASSIGNMENT, DECLINED, EXHAUSTED, REDIRECTED -> OFFICE;
            case DELIVERY -> EITHER;
        };
    }
}
