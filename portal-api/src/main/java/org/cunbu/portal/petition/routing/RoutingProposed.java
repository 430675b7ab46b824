package org.cunbu.portal.petition.routing;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/** A unit was proposed for a letter. */
public record RoutingProposed(
        Subject subject,
        UUID proposal,
        String lead,
        @Nullable String second,
        String topic,
        boolean mayGoAlone,
        Desk desk,
        int catalogueVersion)
        implements Entry {}
