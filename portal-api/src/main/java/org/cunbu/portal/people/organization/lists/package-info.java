/** Lists of a whole county brought in and taken away: read as they come, looked through, written all or nothing. */
@NullMarked
package org.cunbu.portal.people.organization.lists;

import org.jspecify.annotations.NullMarked;
