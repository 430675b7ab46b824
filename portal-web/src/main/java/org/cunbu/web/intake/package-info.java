/** Writing a letter in three short pages. Start at {@link org.cunbu.web.intake.WriteController}. */
@NullMarked
package org.cunbu.web.intake;

import org.jspecify.annotations.NullMarked;
