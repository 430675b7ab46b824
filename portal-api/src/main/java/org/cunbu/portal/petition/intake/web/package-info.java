/** Letters and places over HTTP. */
@NullMarked
package org.cunbu.portal.petition.intake.web;

import org.jspecify.annotations.NullMarked;
