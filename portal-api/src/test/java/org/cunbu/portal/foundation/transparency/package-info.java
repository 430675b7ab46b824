/** The public log, looked at from outside and from inside. */
@NullMarked
package org.cunbu.portal.foundation.transparency;

import org.jspecify.annotations.NullMarked;
