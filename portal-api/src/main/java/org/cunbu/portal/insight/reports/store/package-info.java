/** The frozen reports. */
@NullMarked
package org.cunbu.portal.insight.reports.store;

import org.jspecify.annotations.NullMarked;
