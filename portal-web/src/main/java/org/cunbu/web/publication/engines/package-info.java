/** What search engines may know: the map of all public pages, and what a letter's page says of itself. */
@NullMarked
package org.cunbu.web.publication.engines;

import org.jspecify.annotations.NullMarked;
