/** How personal data is recognised in Chinese texts; plain functions. */
@NullMarked
package org.cunbu.portal.foundation.privacy.rules;

import org.jspecify.annotations.NullMarked;
