package org.cunbu.portal.petition.casework.inspection;

import java.util.List;
import org.cunbu.portal.petition.casework.inspection.CaseData.Clock;
import org.cunbu.portal.petition.casework.inspection.CaseData.LogLine;
import org.cunbu.portal.petition.casework.inspection.CaseData.Remark;
import org.cunbu.portal.petition.casework.inspection.CaseData.Step;
import org.jspecify.annotations.Nullable;

/** A case as one page that is read without a network: no script, no style from elsewhere, every word escaped. */
final class CaseSheet {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><style>body{font:16px/1.7 system-ui,sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem;color:#1b2420}
            h2{margin-top:2rem}table{border-collapse:collapse;width:100%%}th,td{border:1px solid #c9c6ba;padding:.3rem .5rem;text-align:start;vertical-align:top}
            pre{white-space:pre-wrap;word-break:break-all}dt{font-weight:600}</style></head><body><main>
            """;

    private final StringBuilder html = new StringBuilder(20_000);

    private CaseSheet() {}

    static String of(CaseData data) {
        return new CaseSheet().write(data);
    }

    /** The page that leads to all of them. */
    static String index(String reason, String how, List<String> lines) {
        var sheet = new CaseSheet();
        sheet.html.append(HEAD.formatted("督查抽查")).append("<h1>督查抽查</h1>");
        sheet.paragraph(reason);
        sheet.paragraph(how);
        sheet.html.append("<ol>");
        lines.forEach(sheet.html::append);
        sheet.html.append("</ol>");
        return sheet.end();
    }

    /** An item of that page; why where the case could not be put in. */
    static String item(String number, @Nullable String why) {
        String shown = escaped(number);
        return why == null
                ? "<li><a href=\"cases/" + shown + ".html\">" + shown + "</a></li>"
                : "<li>" + shown + "：" + escaped(why) + "</li>";
    }

    private String write(CaseData data) {
        String title = data.title() == null ? data.number() : data.title();
        html.append(HEAD.formatted(escaped(data.number() + " " + title)));
        html.append("<h1>").append(escaped(title)).append("</h1><dl>");
        fact("编号", data.number());
        fact("类型", data.kind());
        fact("来源", data.channel());
        fact("地点", data.place());
        fact("收到", data.received());
        fact("状态", data.stage());
        fact("现在谁负责", data.holder());
        fact("主办", data.lead());
        fact("方式", data.mode());
        fact("经办人", data.handler());
        fact("结果", data.verdict());
        html.append("</dl>");
        section("来信", data.text());
        data.additions().forEach(more -> section("后来补充", more));
        section("接办时对来信人说的话", data.message());
        section("答复" + (data.answered() == null ? "" : "（" + data.answered() + " 送达）"), data.answer());
        section("来信人说", data.word() == null ? null : data.word() + (data.rating() == null ? "" : "，" + data.rating()));
        clocks(data.clocks());
        history(data.history());
        notes(data.notes());
        log(data.log());
        return end();
    }

    private void clocks(List<Clock> clocks) {
        head("期限和怎么算的", "期限", "状态", "从", "最后一天", "数到的日子", "不数的日子和原因");
        for (Clock clock : clocks) {
            row(
                    clock.kind(),
                    clock.state() + (clock.settled() == null ? "" : " " + clock.settled()),
                    clock.started(),
                    clock.lastDay() + (clock.provisional() ? "（暂定）" : ""),
                    String.join("、", clock.counted()),
                    String.join("、", clock.skipped()));
        }
        html.append("</table>");
    }

    private void history(List<Step> steps) {
        head("经过", "时间", "谁", "做了什么");
        steps.forEach(step -> row(step.at(), step.by(), step.what()));
        html.append("</table>");
    }

    private void notes(List<Remark> notes) {
        if (notes.isEmpty()) return;
        head("案卷记录", "时间", "谁", "写了什么", "来信人看得到");
        notes.forEach(note -> row(note.at(), note.by(), note.text(), note.told() ? "是" : "否"));
        html.append("</table>");
    }

    private void log(List<LogLine> lines) {
        html.append("<h2>公开台账里的行和证明</h2>");
        if (lines.isEmpty()) paragraph("公开台账里没有这封信的行。");
        for (LogLine line : lines) {
            html.append("<h3>第 ").append(line.n()).append(" 行</h3>");
            pre(line.line());
            pre(line.proof() == null ? "还没有签名，请等下一次签名。" : line.proof());
        }
    }

    private void head(String title, String... columns) {
        html.append("<h2>").append(escaped(title)).append("</h2><table><tr>");
        for (String column : columns)
            html.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
        html.append("</tr>");
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) html.append("<td>").append(escaped(cell)).append("</td>");
        html.append("</tr>");
    }

    private void fact(String name, @Nullable String words) {
        if (words == null || words.isEmpty()) return;
        html.append("<dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(words))
                .append("</dd>");
    }

    private void section(String title, @Nullable String words) {
        if (words == null || words.isEmpty()) return;
        html.append("<h2>").append(escaped(title)).append("</h2>");
        pre(words);
    }

    private void paragraph(String words) {
        html.append("<p>").append(escaped(words)).append("</p>");
    }

    private void pre(String words) {
        html.append("<pre>").append(escaped(words)).append("</pre>");
    }

    private String end() {
        return html.append("</main></body></html>\n").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
