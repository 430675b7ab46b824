/** The tables of routing: the dispatch catalogue and the proposals. */
@NullMarked
package org.cunbu.portal.petition.routing.store;

import org.jspecify.annotations.NullMarked;
