/** Month reports and open data over the API. */
@NullMarked
package org.cunbu.portal.insight.reports.web;

import org.jspecify.annotations.NullMarked;
