/**
 * What people attach: photos, PDFs, voice. Checked, made anew, kept sealed, given out again. Start at {@link
 * org.cunbu.portal.foundation.attachments.Attachments}. It knows no petition: rooms say what an attachment is about, and
 * who may see it.
 */
@NullMarked
@ApplicationModule(
        id = "attachments",
        displayName = "Attachments",
        allowedDependencies = {"calendar", "privacy", "journal", "http"})
package org.cunbu.portal.foundation.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
