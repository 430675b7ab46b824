package org.cunbu.portal.foundation.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What happened, as a record in the past tense. It says what to which subject and holds personal data only as references
 * into the vault. Its simple class name is its type and unique in the portal.
 */
public interface Entry {

    /** What the act was done to, with its version after the act. */
    Subject subject();

    /** What the public log shows of it in clear. */
    @JsonIgnore
    default Shown shown() {
        return Shown.NOTHING;
    }
}
