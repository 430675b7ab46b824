/** The portal as people use it: a real browser, real pages, real services. Start at {@link TheWholeJobTest}. */
@NullMarked
package org.cunbu.journeys;

import org.jspecify.annotations.NullMarked;
