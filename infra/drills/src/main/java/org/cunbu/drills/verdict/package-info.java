/** What a drill was told and what it says at its end. */
@NullMarked
package org.cunbu.drills.verdict;

import org.jspecify.annotations.NullMarked;
