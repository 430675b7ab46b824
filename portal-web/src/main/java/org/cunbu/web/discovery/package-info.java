/** The search box and what it finds. */
@NullMarked
package org.cunbu.web.discovery;

import org.jspecify.annotations.NullMarked;
