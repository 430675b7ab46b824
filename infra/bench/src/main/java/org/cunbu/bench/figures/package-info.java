/** How quick the rates are, whatever the number of letters. Start at {@link org.cunbu.bench.figures.FiguresBench}. */
@NullMarked
package org.cunbu.bench.figures;

import org.jspecify.annotations.NullMarked;
