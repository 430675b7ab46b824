package org.cunbu.portal.foundation.http;

import java.time.Instant;
import org.cunbu.portal.foundation.calendar.Shanghai;

/** From here, or with this phone, no letters are taken for a while; says why, until when, and the other ways. */
public class Blocked extends Refusal {

    /** @param reason as the administrator gave it, without personal data */
    public Blocked(Instant until, String reason) {
        super(
                403,
                "blocked",
                "暂时不能在网上写信",
                "从这里在网上写信暂停到 " + Shanghai.minute(until) + "，原因：" + reason
                        + "。信没有收下。可以打页脚的电话说，或者到村部、乡镇的窗口当面说，一样登记、一样办；认为弄错了，也请在电话里说。");
    }
}
