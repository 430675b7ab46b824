/** How other systems write down a matter: plain functions. */
@NullMarked
package org.cunbu.portal.petition.intake.rules;

import org.jspecify.annotations.NullMarked;
