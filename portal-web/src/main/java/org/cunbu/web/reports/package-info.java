/** Month reports, their files, and how other tables count the same letters. */
@NullMarked
package org.cunbu.web.reports;

import org.jspecify.annotations.NullMarked;
