package org.cunbu.portal.petition.routing.rules;

import java.util.Optional;
import org.cunbu.portal.foundation.region.RegionCode;

/**
 * Where the matter is.
 *
 * @param region the township or village; empty where it is not certain
 * @param how how it was found, or why not, in words
 */
public record Whereabouts(Optional<RegionCode> region, String how) {}
