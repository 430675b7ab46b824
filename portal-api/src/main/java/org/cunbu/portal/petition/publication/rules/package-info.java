/** How the public's words are derived: plain functions. */
@NullMarked
package org.cunbu.portal.petition.publication.rules;

import org.jspecify.annotations.NullMarked;
