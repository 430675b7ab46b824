/** How the kinds of files are taken apart and put together; plain functions. */
@NullMarked
package org.cunbu.portal.foundation.papers.rules;

import org.jspecify.annotations.NullMarked;
