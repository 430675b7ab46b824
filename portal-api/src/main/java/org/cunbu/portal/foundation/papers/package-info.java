/**
 * Papers and tables, written and read: spreadsheets and CSV of officials' everyday work, with every error by line. Start
 * at {@link org.cunbu.portal.foundation.papers.Tables}.
 */
@NullMarked
@ApplicationModule(
        id = "papers",
        displayName = "Papers",
        allowedDependencies = {"calendar", "http"})
package org.cunbu.portal.foundation.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
