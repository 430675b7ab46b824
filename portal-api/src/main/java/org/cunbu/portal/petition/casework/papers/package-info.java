/** Makes the papers of a case: fills them, numbers them, keeps them, hands them out. */
@NullMarked
package org.cunbu.portal.petition.casework.papers;

import org.jspecify.annotations.NullMarked;
