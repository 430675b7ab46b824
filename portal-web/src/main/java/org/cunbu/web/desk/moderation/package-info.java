/** /desk/moderation: letters whose writers agreed to publish them, redacted and published by a moderator. */
@NullMarked
package org.cunbu.web.desk.moderation;

import org.jspecify.annotations.NullMarked;
