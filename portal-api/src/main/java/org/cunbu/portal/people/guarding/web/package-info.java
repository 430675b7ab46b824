/** /api/limits, /api/blocks, /api/rises. */
@NullMarked
package org.cunbu.portal.people.guarding.web;

import org.jspecify.annotations.NullMarked;
