package org.cunbu.portal.petition.publication.web;

import jakarta.validation.constraints.NotNull;
import org.cunbu.portal.petition.publication.Cause;

/** Take down, for this reason. */
record ReasonRequest(@NotNull Cause reason) {}
