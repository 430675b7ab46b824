/** The portal: what it knows and does. Its wings are foundation, people, petition, community and insight. */
@NullMarked
package org.cunbu.portal;

import org.jspecify.annotations.NullMarked;
