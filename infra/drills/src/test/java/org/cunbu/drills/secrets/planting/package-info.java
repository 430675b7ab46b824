@NullMarked
package org.cunbu.drills.secrets.planting;

import org.jspecify.annotations.NullMarked;
