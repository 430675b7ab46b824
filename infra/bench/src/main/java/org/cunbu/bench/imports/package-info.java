/** How long a whole county takes to come in from one file. */
@NullMarked
package org.cunbu.bench.imports;

import org.jspecify.annotations.NullMarked;
