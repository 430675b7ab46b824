/** Where attachments lie: rows in the database, sealed files in a folder. */
@NullMarked
package org.cunbu.portal.foundation.attachments.store;

import org.jspecify.annotations.NullMarked;
