/** One act for many letters: kept, done line by line, taken up again after a standstill. */
@NullMarked
package org.cunbu.portal.petition.casework.bulk;

import org.jspecify.annotations.NullMarked;
