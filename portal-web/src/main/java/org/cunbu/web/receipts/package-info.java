/** The receipt and what it opens. Start at {@link org.cunbu.web.receipts.ReceiptsController}. */
@NullMarked
package org.cunbu.web.receipts;

import org.jspecify.annotations.NullMarked;
