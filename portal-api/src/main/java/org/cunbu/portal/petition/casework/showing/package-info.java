/** What petitioners and officials are shown. */
@NullMarked
package org.cunbu.portal.petition.casework.showing;

import org.jspecify.annotations.NullMarked;
