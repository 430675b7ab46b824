package org.cunbu.standalone.demo;

import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** An invented letter and the village it comes from; none for the county as a whole. */
record Origin(InventedLetter letter, @Nullable RegionCode village) {}
