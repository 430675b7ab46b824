/** What papers may be made when, by whom, and how they read. Plain functions. */
@NullMarked
package org.cunbu.portal.petition.casework.papers.rules;

import org.jspecify.annotations.NullMarked;
