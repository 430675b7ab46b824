/** The same services for all tests of a build, started once. Start at {@link org.cunbu.embedded.testing.TestServices}. */
@NullMarked
package org.cunbu.embedded.testing;

import org.jspecify.annotations.NullMarked;
