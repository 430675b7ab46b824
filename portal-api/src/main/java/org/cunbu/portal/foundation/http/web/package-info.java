/** The edge: filters, codecs and handlers that every request passes. */
@NullMarked
package org.cunbu.portal.foundation.http.web;

import org.jspecify.annotations.NullMarked;
