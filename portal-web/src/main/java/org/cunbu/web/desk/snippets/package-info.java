/** /desk/snippets: the answers that a unit keeps to use again; /desk/cases/{id}/helps: what helps with a letter. */
@NullMarked
package org.cunbu.web.desk.snippets;

import org.jspecify.annotations.NullMarked;
