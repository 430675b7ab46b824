/** The units over the API. */
@NullMarked
package org.cunbu.portal.people.organization.web;

import org.jspecify.annotations.NullMarked;
