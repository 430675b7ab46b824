/** What a drill stands on: services, database, realm and a portal of its own, which can be broken. */
@NullMarked
package org.cunbu.drills.ground;

import org.jspecify.annotations.NullMarked;
