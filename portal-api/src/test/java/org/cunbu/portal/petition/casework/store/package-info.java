@NullMarked
package org.cunbu.portal.petition.casework.store;

import org.jspecify.annotations.NullMarked;
