package org.cunbu.drills.secrets.places;

import org.cunbu.drills.secrets.Finder;

/** A place in which no secret may stand. */
public interface Place {

    /** In both languages, as the verdict says it. */
    String name();

    /** Looks at all of it. @return what was looked at */
    String look(Finder finder) throws Exception;
}
