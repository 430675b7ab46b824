/** The desk of those who freeze month reports, and of those who say since when figures are public. */
@NullMarked
package org.cunbu.web.desk.reports;

import org.jspecify.annotations.NullMarked;
