/** What a person reads when something went wrong. */
@NullMarked
package org.cunbu.web.problems;

import org.jspecify.annotations.NullMarked;
