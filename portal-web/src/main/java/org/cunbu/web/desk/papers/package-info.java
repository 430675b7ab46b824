/** /desk/cases/{id}/papers and /desk/papers: the papers of a case, and how papers read. */
@NullMarked
package org.cunbu.web.desk.papers;

import org.jspecify.annotations.NullMarked;
