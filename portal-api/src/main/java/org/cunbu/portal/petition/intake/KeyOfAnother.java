package org.cunbu.portal.petition.intake;

import org.cunbu.portal.foundation.http.Refusal;

/** The idempotency key came before, with another letter. */
public class KeyOfAnother extends Refusal {

    KeyOfAnother() {
        super(422, "key-reused", "同一个提交编号用在了不同内容上", "这个提交编号已经用于另一封信，请回到上一步重新提交。");
    }
}
