package org.cunbu.portal.foundation.region;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The county's places were taken over from the deployer's file, when there were none yet. */
public record PlacesLoaded(Subject subject, String county, int townships, int villages, String from) implements Entry {}
