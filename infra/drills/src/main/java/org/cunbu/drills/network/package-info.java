/** Bad networks, made on purpose. */
@NullMarked
package org.cunbu.drills.network;

import org.jspecify.annotations.NullMarked;
