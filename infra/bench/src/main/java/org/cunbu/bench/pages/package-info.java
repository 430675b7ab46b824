/** How quick the public pages are. Start at {@link org.cunbu.bench.pages.PagesBench}. */
@NullMarked
package org.cunbu.bench.pages;

import org.jspecify.annotations.NullMarked;
