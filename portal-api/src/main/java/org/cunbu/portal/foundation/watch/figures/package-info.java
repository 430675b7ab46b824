/** Figures about the machine and the services that no room owns. */
@NullMarked
package org.cunbu.portal.foundation.watch.figures;

import org.jspecify.annotations.NullMarked;
