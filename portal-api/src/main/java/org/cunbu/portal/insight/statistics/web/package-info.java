/** The rates and their items for programs. */
@NullMarked
package org.cunbu.portal.insight.statistics.web;

import org.jspecify.annotations.NullMarked;
