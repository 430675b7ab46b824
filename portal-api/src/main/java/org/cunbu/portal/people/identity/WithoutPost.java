package org.cunbu.portal.people.identity;

import org.cunbu.portal.foundation.http.Forbidden;

/** Signed in, but nobody has given them a post. */
public class WithoutPost extends Forbidden {
    public WithoutPost() {
        super("您已经登录，但还没有任何职务，所以看不到工作台。请联系本单位的系统管理员。");
    }
}
