/** What an administrator sets of clocks: the ladder, the notices of days off. */
@NullMarked
package org.cunbu.portal.petition.casework.terms;

import org.jspecify.annotations.NullMarked;
