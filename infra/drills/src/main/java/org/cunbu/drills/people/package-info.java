/** Officials at work and visitors with a browser, as the portal meets them from outside. */
@NullMarked
package org.cunbu.drills.people;

import org.jspecify.annotations.NullMarked;
