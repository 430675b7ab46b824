@NullMarked
package org.cunbu.standalone.backup;

import org.jspecify.annotations.NullMarked;
