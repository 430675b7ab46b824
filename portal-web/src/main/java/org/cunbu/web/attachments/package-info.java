/** Files on pages: how they are listed, sent by a form or by a script, and given out. */
@NullMarked
package org.cunbu.web.attachments;

import org.jspecify.annotations.NullMarked;
