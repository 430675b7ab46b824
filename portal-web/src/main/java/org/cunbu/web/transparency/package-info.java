/** The public log, explained: what it is, what was signed, how anybody computes a figure again. */
@NullMarked
package org.cunbu.web.transparency;

import org.jspecify.annotations.NullMarked;
