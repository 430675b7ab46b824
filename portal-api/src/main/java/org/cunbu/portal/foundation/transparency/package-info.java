/**
 * The public log: every public act a leaf of a tree that can only grow, signed, so that anybody can compute the figures
 * again and nobody can change yesterday. Start at {@link org.cunbu.portal.foundation.transparency.PublicLog}.
 */
@NullMarked
@ApplicationModule(
        id = "transparency",
        displayName = "Transparency",
        allowedDependencies = {"calendar", "journal", "http", "watch"})
package org.cunbu.portal.foundation.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
