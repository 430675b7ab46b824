/**
 * The one door for writing: every act changes state and appends its entry in one transaction. Rooms write through {@link
 * org.cunbu.portal.foundation.journal.Acts}, say what happened with {@link org.cunbu.portal.foundation.journal.Journal},
 * and learn of others' acts as a {@link org.cunbu.portal.foundation.journal.JournalReader}.
 */
@NullMarked
@ApplicationModule(
        id = "journal",
        allowedDependencies = {"calendar"})
package org.cunbu.portal.foundation.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
