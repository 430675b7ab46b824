/** Who is calling, told from a request; the API's guard and its routes about people, units and places. */
@NullMarked
package org.cunbu.portal.people.identity.web;

import org.jspecify.annotations.NullMarked;
