/** What happens when things break: each drill breaks something on purpose and says what was lost. Start at a drill's {@code main}. */
@NullMarked
package org.cunbu.drills;

import org.jspecify.annotations.NullMarked;
