/** What every test of the portal stands on: the real services and one portal for the whole run. */
@NullMarked
package org.cunbu.portal.testing;

import org.jspecify.annotations.NullMarked;
