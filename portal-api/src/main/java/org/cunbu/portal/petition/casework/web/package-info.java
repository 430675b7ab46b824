/** The JSON API of letters and cases. */
@NullMarked
package org.cunbu.portal.petition.casework.web;

import org.jspecify.annotations.NullMarked;
