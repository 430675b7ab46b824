/** /api/retention, /api/letters/{number}/own-record. */
@NullMarked
package org.cunbu.portal.petition.retention.web;

import org.jspecify.annotations.NullMarked;
