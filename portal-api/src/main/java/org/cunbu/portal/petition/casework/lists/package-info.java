/** The three lists, the wall, the morning page: what many letters together say. */
@NullMarked
package org.cunbu.portal.petition.casework.lists;

import org.jspecify.annotations.NullMarked;
