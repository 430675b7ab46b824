package org.cunbu.portal.foundation.http;

/** The caller may see the thing but not do this with it. What a caller may not see answers {@link NotFound} instead. */
public class Forbidden extends Refusal {

    public Forbidden() {
        this("您的岗位不能做这一步。");
    }

    /** @param detail who may do it, as a Chinese sentence */
    public Forbidden(String detail) {
        super(403, "forbidden", "没有权限", detail);
    }
}
