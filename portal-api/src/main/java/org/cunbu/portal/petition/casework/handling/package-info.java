/** The acts on a petition, each one transaction. */
@NullMarked
package org.cunbu.portal.petition.casework.handling;

import org.jspecify.annotations.NullMarked;
