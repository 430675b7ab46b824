/**
 * What whoever keeps the portal running must know: figures that no other room has, and the alarms that the figures
 * raise. The conditions are those of {@code infra/alerts}, so that a page and a Prometheus say the same. Start at
 * {@link Watch}.
 */
@NullMarked
@ApplicationModule(
        id = "watch",
        allowedDependencies = {"calendar", "journal", "http"})
package org.cunbu.portal.foundation.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
