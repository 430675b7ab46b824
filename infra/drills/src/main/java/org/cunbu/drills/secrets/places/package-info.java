/** Where planted secrets are looked for. */
@NullMarked
package org.cunbu.drills.secrets.places;

import org.jspecify.annotations.NullMarked;
