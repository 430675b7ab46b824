package org.cunbu.portal.foundation.http;

/** This door is for officials who have signed in. */
public class Unauthenticated extends Refusal {

    public Unauthenticated() {
        super(401, "unauthenticated", "请先登录", "这一步要先登录。");
    }
}
