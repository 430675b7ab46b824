/** What of an answer of the index may be shown: plain functions. */
@NullMarked
package org.cunbu.portal.insight.discovery.rules;

import org.jspecify.annotations.NullMarked;
