package org.cunbu.portal.petition.routing;

import java.util.List;

/**
 * Which desk a letter must pass, and the words that say so.
 *
 * @param reasons one sentence each, as an official reads them; empty where no desk is needed
 * @param aboutVillage whether the letter concerns those who run a village: then it never goes to a village
 */
public record Screening(Desk desk, List<String> reasons, boolean aboutVillage) {

    /** How a reason ends that speaks of danger to life. */
    public static final String DANGER = "，可能有人身危险，请先打电话";

    public Screening {
        reasons = List.copyOf(reasons);
    }

    /** Whether somebody may be in danger: then nobody waits for the morning. */
    public boolean isDangerous() {
        return reasons.stream().anyMatch(reason -> reason.endsWith(DANGER));
    }
}
