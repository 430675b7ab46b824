package org.cunbu.portal.foundation.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service that this needs does not answer at the moment; nothing was taken, and trying again helps. */
public class Away extends Refusal {

    private final String service;
    private final Duration wait;

    /**
     * @param service the service as a Chinese noun: 数据库, 检索, 登录服务 …
     * @param wait    when to try again
     */
    public Away(String service, Duration wait) {
        super(503, "away", "暂时用不了", service + "暂时没有响应，内容没有丢失，请稍后再试。");
        this.service = service;
        this.wait = wait;
    }

    public String service() {
        return service;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return wait;
    }
}
