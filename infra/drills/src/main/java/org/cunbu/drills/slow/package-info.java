/** Clients that take their time, on purpose. Start at {@link org.cunbu.drills.slow.SlowDrill}. */
@NullMarked
package org.cunbu.drills.slow;

import org.jspecify.annotations.NullMarked;
