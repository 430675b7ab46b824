/** The rules by which letters find their office: plain functions of text, places, units and catalogue. */
@NullMarked
package org.cunbu.portal.petition.routing.rules;

import org.jspecify.annotations.NullMarked;
