/** Casework's rules, specified. */
@NullMarked
package org.cunbu.portal.petition.casework.rules;

import org.jspecify.annotations.NullMarked;
