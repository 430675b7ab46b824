package org.cunbu.portal.petition.routing;

import java.util.List;

/**
 * Which desk a letter must pass, and the words that say so.
 *
 * @param reasons one sentence each, as an official reads them; empty where no desk is needed
 * @param aboutVillage whether the letter concerns those who run a village: then it never goes to a village
 */
public record Screening(Desk desk, List<String> reasons, boolean aboutVillage) {

    public Screening {
        reasons = List.copyOf(reasons);
    }
}
