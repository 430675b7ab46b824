/** Published letters for programs: an Atom feed, a sitemap, and what a page says of itself to search engines. */
@NullMarked
package org.cunbu.web.publication.feed;

import org.jspecify.annotations.NullMarked;
