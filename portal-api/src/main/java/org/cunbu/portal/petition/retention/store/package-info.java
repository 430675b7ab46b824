/** The settings' table. */
@NullMarked
package org.cunbu.portal.petition.retention.store;

import org.jspecify.annotations.NullMarked;
