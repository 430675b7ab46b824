package org.cunbu.standalone.demo;

import java.time.LocalDate;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Component;

/** Invented officials for whoever fills a demonstration. */
@Component
public class InventedPosts {

    private final InventedOffices offices;

    InventedPosts(InventedOffices offices) {
        this.offices = offices;
    }

    /** Somebody in this role at this unit; invented where this start of the program knows nobody. */
    public Official invented(UnitId unit, Role role, LocalDate since) {
        return offices.at(unit, role, since);
    }
}
