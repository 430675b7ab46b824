/** How people write numbers so that no program finds them; the trial of {@code PersonalData} against it. */
@NullMarked
package org.cunbu.portal.foundation.privacy.disguise;

import org.jspecify.annotations.NullMarked;
