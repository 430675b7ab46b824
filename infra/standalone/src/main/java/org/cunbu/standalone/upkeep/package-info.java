/** What whoever runs the portal does with it now and then: checks it, builds its index anew, lets readers read again. */
@NullMarked
package org.cunbu.standalone.upkeep;

import org.jspecify.annotations.NullMarked;
