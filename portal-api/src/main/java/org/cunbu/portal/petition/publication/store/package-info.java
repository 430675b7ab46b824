/** The public letters' tables. */
@NullMarked
package org.cunbu.portal.petition.publication.store;

import org.jspecify.annotations.NullMarked;
