/** Invented people whose letters are full of secrets, and careless officials who repeat them. */
@NullMarked
package org.cunbu.drills.secrets.planting;

import org.jspecify.annotations.NullMarked;
