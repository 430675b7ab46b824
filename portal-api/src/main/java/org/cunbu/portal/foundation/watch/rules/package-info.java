/** What a rule of an alarm says and when it holds; plain functions. */
@NullMarked
package org.cunbu.portal.foundation.watch.rules;

import org.jspecify.annotations.NullMarked;
