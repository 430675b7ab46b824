package org.cunbu.portal.petition.casework.web;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The county with its staff on a Wednesday, whatever day the tests run on. */
abstract class AtTheCounty {

    @Autowired
    County county;

    Staff staff;

    @BeforeEach
    void now() {
        county.at(County.WEDNESDAY);
        staff = new Staff(county);
    }
}
