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
            new Problem("already-supervised", 409, "已经在督办", "这封信已经有一道督办没有销号，请先等反馈、销号。"),
            new Problem("asked-already", 409, "已经问过一次", "一轮办理里只能停表询问来信人一次。"),
            new Problem("extended-already", 409, "已经延期一次", "法定期限只能延长一次。"),
            new Problem("no-statute", 409, "没有可以延长的期限", "这封信没有在走的法定期限，或者期限已经过了。"),
            new Problem("not-an-organ", 409, "这一级不能延期", "延期由乡镇（街道）或部门的负责人定，村（社区）不能。"),
            new Problem("not-on-spot", 409, "不能当场答复", "求助、投诉和举报要转给承办单位办。"),
            new Problem("nothing-asked", 409, "没有等着回答的问题", "承办人没有问，或者已经答过、过了回答的日子。"),
            new Problem("recused", 409, "要回避", "信里写到了承办人本人，请由别的同事来办。"),
            new Problem("second-pair-of-eyes", 409, "要另一个人来确认", "谁写的、谁办的，不能由同一个人确认。"),
            new Problem("own-words", 409, "要别人来核对", "自己写的依据要别人核对以后才作数。"),
            new Problem("too-late", 409, "时间过了", "提出异议的时间已经过了，或者已经提过一次。"),
            new Problem("unit-may-not-help", 409, "这个单位不能协办", "按规矩这封信不能让这个单位看到，detail 说明原因。"),
            new Problem("not-reopened", 409, "不能重新办理", "一封信只能重开一次，而且要在办结以后规定的天数以内。"),
            new Problem("no-claim", 409, "不出具处理意见书", "只有申诉求决类的信才出具处理意见书。"),
            new Problem("too-low", 409, "这一级不出具意见书", "处理意见书最低由乡镇（街道）出具。"),
            new Problem("no-review", 409, "没有可以复查复核的意见书", "没有出具过意见书，或者已经过了三十天。"),
            new Problem("nobody-above", 409, "已经在最高一级", "上面没有可以提级办理的单位。"),
            new Problem("too-soon", 409, "刚催过", "催办隔几天才能再催一次，detail 说明哪天以后。"),
            new Problem("wrong-question", 409, "回访要问的不是这个", "要撤回的信先问是不是本人的意思，别的信问解决了没有。"),
            new Problem("known-reference", 409, "这个工单号已经登记过", "同一件事又来了一次的，请说明是重件；detail 有本站的编号。"),
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
