/** What other people's programs say of the public log. */
@NullMarked
package org.cunbu.drills.log;

import org.jspecify.annotations.NullMarked;
