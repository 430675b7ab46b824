/**
 * What holds for everything that comes over the wire: refusals as problem details, keys for paging and repeating, and
 * what a text may contain. Start at {@link org.cunbu.portal.foundation.http.Refusal}.
 */
@NullMarked
@ApplicationModule(
        id = "http",
        displayName = "Wire",
        allowedDependencies = {"calendar", "journal"})
package org.cunbu.portal.foundation.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
