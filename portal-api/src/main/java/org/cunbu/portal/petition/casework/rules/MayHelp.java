package org.cunbu.portal.petition.casework.rules;

import java.util.Optional;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.routing.Screening;

/** 协办: whether a unit may be asked to help. A helper reads the letter, so the hard rules hold for it too. */
public final class MayHelp {

    /** More would be a crowd in which nobody helps. */
    public static final int MOST = 8;

    private MayHelp() {}

    /** Why not, as a sentence; empty where nothing speaks against it. */
    public static Optional<String> refusal(Unit unit, Lead lead, boolean keepFromVillage, Screening screening) {
        if (unit.id().equals(lead.unit())) return Optional.of("主办单位不用再协办。");
        if (lead.alongside().contains(unit.id())) return Optional.of("这个单位已经在协办。");
        if (lead.alongside().size() >= MOST) return Optional.of("协办单位最多 " + MOST + " 个。");
        if (!unit.answersLetters() || unit.kind() == UnitKind.DISCIPLINE) return Optional.of("这个单位不承办来信，请另选单位。");
        if (unit.kind() != UnitKind.VILLAGE) return Optional.empty();
        if (keepFromVillage) return Optional.of("来信人不愿让村里知道，不能请村（社区）协办。");
        return screening.aboutVillage() ? Optional.of("这封信涉及村干部，不能请村（社区）协办。") : Optional.empty();
    }
}
