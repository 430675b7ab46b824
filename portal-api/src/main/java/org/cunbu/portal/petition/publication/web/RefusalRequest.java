package org.cunbu.portal.petition.publication.web;

import jakarta.validation.constraints.NotNull;
import org.cunbu.portal.petition.publication.Cause;

/** Do not publish, for this reason. */
record RefusalRequest(int version, @NotNull Cause reason) {}
