/** The vault's tables; they hold sealed bytes only. */
@NullMarked
package org.cunbu.portal.foundation.privacy.store;

import org.jspecify.annotations.NullMarked;
