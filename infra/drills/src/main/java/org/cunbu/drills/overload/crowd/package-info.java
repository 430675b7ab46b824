/**
 * Many people at a steady pace on one thread, so that those who measure take little of the machine that they measure.
 * Start at {@link org.cunbu.drills.overload.crowd.Crowd}.
 */
@NullMarked
package org.cunbu.drills.overload.crowd;

import org.jspecify.annotations.NullMarked;
