/** How the portal bears real input and load, measured from outside through its API. */
@NullMarked
package org.cunbu.bench;

import org.jspecify.annotations.NullMarked;
