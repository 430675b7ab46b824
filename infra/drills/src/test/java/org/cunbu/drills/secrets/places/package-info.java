@NullMarked
package org.cunbu.drills.secrets.places;

import org.jspecify.annotations.NullMarked;
