/**
 * The vault: who somebody is and what they wrote word for word lies here, sealed, and nowhere else; other rooms hold a
 * {@link org.cunbu.portal.foundation.privacy.ContactId}. Start at {@link org.cunbu.portal.foundation.privacy.Vault};
 * {@link org.cunbu.portal.foundation.privacy.PersonalData} finds and masks what a text says about people.
 */
@NullMarked
@ApplicationModule(
        id = "privacy",
        displayName = "Privacy",
        allowedDependencies = {"calendar", "journal", "http", "papers"})
package org.cunbu.portal.foundation.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
