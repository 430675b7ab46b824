package org.cunbu.portal.petition.intake;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.organization.Role;

/** What who may type in. A village's own cadres take visitors of the village, and nothing that must not stay with them. */
final class EntryChannels {

    private static final List<Channel> DESK = List.of(
            Channel.HOTLINE,
            Channel.VISIT,
            Channel.MAILBOX,
            Channel.FORUM,
            Channel.VILLAGE_OFFICE,
            Channel.ONLINE_OPINION);
    private static final List<Channel> VILLAGE = List.of(Channel.VILLAGE_OFFICE, Channel.VISIT);

    private EntryChannels() {}

    static List<Channel> of(Role role) {
        return role == Role.VILLAGE_CADRE ? VILLAGE : DESK;
    }

    static void check(RawLetter letter, Role role) {
        var wrong = new ArrayList<FieldError>();
        if (letter.channel() != null && !of(role).contains(letter.channel())) {
            wrong.add(new FieldError("channel", "not-open", "您的岗位不能录入这个渠道的来信。"));
        }
        if (role == Role.VILLAGE_CADRE && letter.kind() == Kind.REPORT) {
            wrong.add(new FieldError("kind", "not-here", "举报请让来人自己写，或者打 12388；村里不代录举报。"));
        }
        if (role == Role.VILLAGE_CADRE && letter.keepFromVillage()) {
            wrong.add(new FieldError("keepFromVillage", "not-here", "不想让村里知道的，请来人自己写，或者到乡镇、信访局去说。"));
        }
        if (!wrong.isEmpty()) throw new Invalid(List.copyOf(wrong));
    }
}
