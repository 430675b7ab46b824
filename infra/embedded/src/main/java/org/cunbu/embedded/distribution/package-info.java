/** What is unpacked before a server can start, each once. */
@NullMarked
package org.cunbu.embedded.distribution;

import org.jspecify.annotations.NullMarked;
