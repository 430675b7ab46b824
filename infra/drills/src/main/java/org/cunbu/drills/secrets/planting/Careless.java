package org.cunbu.drills.secrets.planting;

import java.io.IOException;
import java.util.Map;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;

/** Officials who repeat in every reason, message, note and answer what they know of the writer. */
final class Careless {

    private static final int LOOK = 200;

    private final Office office;

    Careless(Office office) {
        this.office = office;
    }

    /** Dispatched, accepted, noted, drafted, sent back, drafted again, approved, delivered. @return a look at the contact */
    Answer answer(String id, String answer, String telling) throws IOException, InterruptedException {
        office.step(id, "fenban", "dispatches", Map.of("lead", "D-TRANSPORT", "reason", "按职责分工办理。" + telling));
        office.step(id, "chengban", "acceptances", Map.of("message", "您好，信收到了，正在办。" + telling));
        Answer look = office.post(
                "/api/cases/" + id + "/contact-looks", "chengban", Map.of("reason", cut("约时间看现场。" + telling)));
        office.step(id, "chengban", "notes", Map.of("text", "打过电话了。" + telling));
        office.step(id, "chengban", "notes", Map.of("text", "明天去看。" + telling, "told", true));
        office.step(id, "chengban", "drafts", Map.of("answer", "灯坏了。" + telling));
        office.step(id, "fuze", "refusals", Map.of("why", "写清楚。" + telling));
        office.step(id, "chengban", "drafts", Map.of("answer", answer + telling));
        office.step(id, "fuze", "approvals", Map.of());
        office.step(id, "chengban", "deliveries", Map.of());
        return look;
    }

    /** On one line, and as long as a reason for a look may be. */
    private static String cut(String reason) {
        String line = reason.replace('\n', ' ');
        if (line.length() <= LOOK) return line;
        return line.substring(0, Character.isHighSurrogate(line.charAt(LOOK - 1)) ? LOOK - 1 : LOOK);
    }

    /** The discipline desk finds that nobody is accused. */
    void clear(String id, String telling) throws IOException, InterruptedException {
        office.step(id, "jijian", "discipline-decisions", Map.of("reason", "只是反映路灯。" + telling));
    }
}
