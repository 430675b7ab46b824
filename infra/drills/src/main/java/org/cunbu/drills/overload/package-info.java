/** Far more people than can be served. Start at {@link org.cunbu.drills.overload.OverloadDrill}. */
@NullMarked
package org.cunbu.drills.overload;

import org.jspecify.annotations.NullMarked;
