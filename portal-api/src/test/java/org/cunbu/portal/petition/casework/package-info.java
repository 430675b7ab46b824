/** Casework, specified. */
@NullMarked
package org.cunbu.portal.petition.casework;

import org.jspecify.annotations.NullMarked;
