package org.cunbu.web.desk.entries;

import java.util.List;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.web.desk.DeskFrame;

/**
 * The form in which a letter is typed in.
 *
 * @param channels the ways of coming in that this official may type in
 * @param villages of the township that is chosen
 * @param unread lines of a work order that could not be read
 * @param pasted whether the form was filled from a work order
 */
record EntryPage(
        DeskFrame desk,
        EntryForm form,
        List<Channel> channels,
        List<Region> townships,
        List<Region> villages,
        List<String> unread,
        boolean pasted) {

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<LetterBody> bodies() {
        return List.of(LetterBody.values());
    }

    public int longestText() {
        return LetterText.MAX;
    }
}
