/** Casework's web, specified. */
@NullMarked
package org.cunbu.portal.petition.casework.web;

import org.jspecify.annotations.NullMarked;
