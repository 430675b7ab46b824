/** What an entry of the journal changes in which figure; plain functions. */
@NullMarked
package org.cunbu.portal.insight.statistics.rules;

import org.jspecify.annotations.NullMarked;
