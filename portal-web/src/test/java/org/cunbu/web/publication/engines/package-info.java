/** The map of the site, tried without a portal. */
@NullMarked
package org.cunbu.web.publication.engines;

import org.jspecify.annotations.NullMarked;
