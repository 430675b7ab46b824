package org.cunbu.portal.people.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.cunbu.portal.people.identity.Person;

/** A person as administrators see them. */
record PersonView(
        UUID id,
        @Schema(example = "demo-water") String username,
        @Schema(example = "演示承办员") String name,
        @Schema(description = "已经登录过") boolean signedIn) {

    static PersonView of(Person person) {
        return new PersonView(person.id().value(), person.username(), person.name(), person.hasSignedIn());
    }
}
