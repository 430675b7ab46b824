package org.cunbu.portal.petition.publication.web;

import jakarta.validation.constraints.NotNull;

/** Do not publish, for this reason. */
record RefusalRequest(int version, @NotNull String reason) {}
