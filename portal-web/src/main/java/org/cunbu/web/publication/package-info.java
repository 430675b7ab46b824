/** Published letters: the list with its filters, and each letter on a page of its own. */
@NullMarked
package org.cunbu.web.publication;

import org.jspecify.annotations.NullMarked;
