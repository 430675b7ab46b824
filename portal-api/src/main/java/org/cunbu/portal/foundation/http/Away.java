package org.cunbu.portal.foundation.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service that this needs does not answer at the moment; trying again helps. */
public class Away extends Refusal {

    private final String service;
    private final Duration wait;

    /**
     * Nothing was taken.
     *
     * @param service the service as a Chinese noun: 数据库, 检索, 登录服务 …
     * @param wait    when to try again
     */
    public Away(String service, Duration wait) {
        this(service, wait, "内容没有丢失，请稍后再试。");
    }

    private Away(String service, Duration wait, String advice) {
        super(503, "away", "暂时用不了", service + "暂时没有响应，" + advice);
        this.service = service;
        this.wait = wait;
    }

    /** It fell silent while something was being written: nobody knows yet whether it was, and the same key asks. */
    public static Away midway(String service, Duration wait) {
        return new Away(service, wait, "还不知道收下没有。请过几秒把同一份再交一次，不会变成两份。");
    }

    public String service() {
        return service;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return wait;
    }
}
