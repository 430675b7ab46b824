/** How many letters a second the door takes in. Start at {@link org.cunbu.bench.intake.IntakeBench}. */
@NullMarked
package org.cunbu.bench.intake;

import org.jspecify.annotations.NullMarked;
