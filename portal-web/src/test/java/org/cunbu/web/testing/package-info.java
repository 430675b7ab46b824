/** What the pages' tests share: the portal on real services, and a browser without scripts. */
@NullMarked
package org.cunbu.web.testing;

import org.jspecify.annotations.NullMarked;
