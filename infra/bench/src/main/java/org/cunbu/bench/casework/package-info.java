/** What handling letters costs with few and with many stored. Start at {@link org.cunbu.bench.casework.CaseworkBench}. */
@NullMarked
package org.cunbu.bench.casework;

import org.jspecify.annotations.NullMarked;
