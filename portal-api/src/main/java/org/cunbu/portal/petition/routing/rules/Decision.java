package org.cunbu.portal.petition.routing.rules;

import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.routing.Desk;
import org.jspecify.annotations.Nullable;

/** What the rules say of a letter: who should answer, who must look first, and why. */
public record Decision(
        UnitId lead,
        @Nullable UnitId second,
        String topic,
        boolean mayGoAlone,
        Desk desk,
        String reasonPlain,
        String reasonFull) {}
