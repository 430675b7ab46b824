/** The folded figures and the facts of each petition from which they come. */
@NullMarked
package org.cunbu.portal.insight.statistics.store;

import org.jspecify.annotations.NullMarked;
