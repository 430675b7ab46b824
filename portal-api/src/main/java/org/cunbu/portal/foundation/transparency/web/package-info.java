/** The log as programs fetch it. */
@NullMarked
package org.cunbu.portal.foundation.transparency.web;

import org.jspecify.annotations.NullMarked;
