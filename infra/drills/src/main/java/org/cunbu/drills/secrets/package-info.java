/** Secrets that are planted in letters, and everywhere that they may not come to light. */
@NullMarked
package org.cunbu.drills.secrets;

import org.jspecify.annotations.NullMarked;
