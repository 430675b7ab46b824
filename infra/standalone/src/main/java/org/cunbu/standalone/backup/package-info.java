/**
 * Copies of everything that must not be lost, taken while the portal runs, and the way back from them. Start at {@link
 * org.cunbu.standalone.backup.Backup} and {@link org.cunbu.standalone.backup.Restore}.
 */
@NullMarked
package org.cunbu.standalone.backup;

import org.jspecify.annotations.NullMarked;
