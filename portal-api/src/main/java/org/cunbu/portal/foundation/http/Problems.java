package org.cunbu.portal.foundation.http;

import java.util.List;
import java.util.Optional;

/** The catalogue of problem types: stable words that programs may rely on. */
public final class Problems {

    private static final List<Problem> ALL = List.of(
            new Problem("invalid", 400, "内容需要修改", "请求里有一项或几项不能接受，fields 逐项说明是哪一项、为什么、怎样改。"),
            new Problem("malformed", 400, "请求读不懂", "请求不是完整的 JSON，有重复或不认识的字段，或者参数的写法不对。"),
            new Problem("unauthenticated", 401, "请先登录", "这一步是给已登录的工作人员的。"),
            new Problem("forbidden", 403, "没有权限", "您能看到这件事，但您的岗位不能做这一步。"),
            new Problem("blocked", 403, "暂时不能在网上写信", "从这里或用这个电话在网上写信被暂停了，detail 说明原因、到什么时候、还有哪些办法。信没有收下。"),
            new Problem("not-found", 404, "没有找到", "没有这样东西，或者您不能查看；两种情况的回答一样。"),
            new Problem("method-not-allowed", 405, "不支持这个动作", "这个地址不接受这种请求方法。"),
            new Problem("not-acceptable", 406, "给不出这种格式", "请求头 Accept 里没有本接口能给出的格式。"),
            new Problem("overtaken", 409, "别人先办了一步", "您打开之后别人已经办了一步，请重新打开再看。"),
            new Problem("wrong-state", 409, "现在办不了这一步", "事情现在的状态下没有这一步。"),
            new Problem("already-there", 409, "已经有了", "同样的东西已经有了，没有再做一次。"),
            new Problem("unit-may-not-lead", 409, "这个单位不能主办", "按规矩这封信不能分给这个单位，detail 说明原因。"),
            new Problem("decided", 409, "已经有了决定", "这封信是否公开已经有人决定了，请刷新后再看。"),
            new Problem("too-large", 413, "内容太大", "请求体超过了上限。"),
            new Problem("unsupported-media-type", 415, "不接受这种格式", "请用 UTF-8 编码的 application/json。"),
            new Problem("key-reused", 422, "同一个提交编号用在了不同内容上", "Idempotency-Key 已经用于另一封信。重发同一封信时内容要一样，写新的信要用新的编号。"),
            new Problem("too-closely", 422, "分得太细", "这样分要数的信太多，两秒之内数不完，请缩小范围、少选一项，或者换一个月。"),
            new Problem(
                    "too-many",
                    429,
                    "太频繁了",
                    "同一处来的请求太多，按 Retry-After 的秒数等一等再试；带着 puzzle 的，算出来放进请求头 Proof-Of-Work（ALTCHA）就不用等。"),
            new Problem("unexpected", 500, "系统出了差错", "不是您的问题；请稍后再试，或者拨打页脚的电话。"),
            new Problem("away", 503, "暂时用不了", "一个需要的服务没有响应，内容没有丢失，按 Retry-After 的秒数等一等再试。"),
            new Problem("no-room", 503, "附件暂时收不下", "放附件的磁盘满了、正在检查的文件太多，或者这里没有开通附件；文字照样收，detail 说明是哪一种。"));

    private Problems() {}

    /** All types, in order of status. */
    public static List<Problem> all() {
        return ALL;
    }

    /** The type of this slug. */
    public static Optional<Problem> of(String slug) {
        return ALL.stream().filter(problem -> problem.slug().equals(slug)).findFirst();
    }
}
