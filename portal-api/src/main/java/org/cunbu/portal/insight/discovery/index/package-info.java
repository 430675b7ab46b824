/** What lies in the two indices, and how a search request becomes a question to them. */
@NullMarked
package org.cunbu.portal.insight.discovery.index;

import org.jspecify.annotations.NullMarked;
