@NullMarked
package org.cunbu.drills.secrets;

import org.jspecify.annotations.NullMarked;
