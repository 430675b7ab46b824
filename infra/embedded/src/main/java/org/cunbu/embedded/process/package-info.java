/** Processes of this machine: started so that they end with their parent, recognised when they did not. */
@NullMarked
package org.cunbu.embedded.process;

import org.jspecify.annotations.NullMarked;
