/** What may come in as a file and what becomes of it: plain functions from bytes to bytes, or a sentence why not. */
@NullMarked
package org.cunbu.portal.foundation.attachments.rules;

import org.jspecify.annotations.NullMarked;
