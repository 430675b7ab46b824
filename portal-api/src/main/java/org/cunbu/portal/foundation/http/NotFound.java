package org.cunbu.portal.foundation.http;

/** It is not there, or this caller may not know that it is: both read alike. */
public class NotFound extends Refusal {

    /** @param what what was looked for, as a Chinese noun: 信件, 单位 … */
    public NotFound(String what) {
        super(404, "not-found", "没有找到", "没有找到" + what + "，或者您不能查看。");
    }
}
