/** The pages: what people see of the portal. Start at {@link org.cunbu.web.PortalPages}. */
@NullMarked
package org.cunbu.web;

import org.jspecify.annotations.NullMarked;
