package org.cunbu.portal.petition.publication.web;

import jakarta.validation.constraints.NotNull;

/** Take down, for this reason. */
record ReasonRequest(@NotNull String reason) {}
