package org.cunbu.portal.petition.casework.handling;

import java.util.Optional;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;

/** In which post somebody decides what a unit or the petitioner asks for. */
final class Deciding {

    private Deciding() {}

    /** The post at the unit that decides; none where nothing is to be decided, or not by them. */
    static Optional<Post> postAt(CaseFile file, Official by) {
        return file.round()
                .state()
                .deciding()
                .flatMap(unit -> by.postAt(unit, Role.UNIT_HEAD, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER));
    }

    /** The same where the table of rights has let them through. */
    static Post post(CaseFile file, Official by) {
        return postAt(file, by).orElseThrow(CaseFile::wrongState);
    }
}
