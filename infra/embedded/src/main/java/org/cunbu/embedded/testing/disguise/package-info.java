/** How people write numbers so that no program finds them: what tests and drills plant, in thirty disguises. */
@NullMarked
package org.cunbu.embedded.testing.disguise;

import org.jspecify.annotations.NullMarked;
