/** Input that nobody should send: what the portal answers to it, and that it keeps nothing of what it refuses. */
@NullMarked
package org.cunbu.drills.input;

import org.jspecify.annotations.NullMarked;
