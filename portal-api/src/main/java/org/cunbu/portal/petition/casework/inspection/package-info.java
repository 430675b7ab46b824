/** Whole cases put into a folder: as a page to read and as data, with the public log's proofs. */
@NullMarked
package org.cunbu.portal.petition.casework.inspection;

import org.jspecify.annotations.NullMarked;
