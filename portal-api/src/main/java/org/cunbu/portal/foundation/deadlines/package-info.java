/**
 * Clocks that run: a promise or a term of law from an act to its last day. Start at
 * {@link org.cunbu.portal.foundation.deadlines.Deadlines}; what a clock says (near, missed, kept) are entries of the
 * journal, dated when it happened.
 */
@NullMarked
@ApplicationModule(
        id = "deadlines",
        displayName = "Deadlines",
        allowedDependencies = {"calendar", "journal"})
package org.cunbu.portal.foundation.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
