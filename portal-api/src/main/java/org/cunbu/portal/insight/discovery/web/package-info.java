/** Search over the API. */
@NullMarked
package org.cunbu.portal.insight.discovery.web;

import org.jspecify.annotations.NullMarked;
