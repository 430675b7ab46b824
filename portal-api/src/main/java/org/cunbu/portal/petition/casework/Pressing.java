package org.cunbu.portal.petition.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a petitioner may press, and how long, as this county has set it.
 *
 * @param again     working days until the same petitioner may ask for haste again
 * @param reopening calendar days in which the petitioner may have a closed letter handled anew
 */
@ConfigurationProperties("cunbu.pressing")
public record Pressing(
        @DefaultValue("3") int again, @DefaultValue("30") int reopening) {

    public Pressing {
        if (again < 1 || reopening < 1) throw new IllegalArgumentException("at least a day");
    }
}
