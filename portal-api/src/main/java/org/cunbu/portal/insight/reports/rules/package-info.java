/** How a month report is laid out; plain functions. */
@NullMarked
package org.cunbu.portal.insight.reports.rules;

import org.jspecify.annotations.NullMarked;
