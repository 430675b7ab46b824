/** The tables of papers. */
@NullMarked
package org.cunbu.portal.petition.casework.papers.store;

import org.jspecify.annotations.NullMarked;
