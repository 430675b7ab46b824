package org.cunbu.portal.petition.casework.papers.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.petition.casework.LegalArticle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperLine.Mark;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.portal.petition.casework.PaperTemplate;

/** Whether a template can be one: every fault is said at its field, with what is allowed. */
public final class TemplateCheck {

    static final int TITLE = 40;
    static final int TEXT = 5_000;
    static final int ARTICLE = 200;
    static final int ARTICLES = 20;
    static final int WHY = 300;

    private static final Pattern ARTICLE_NUMBER = Pattern.compile("第\\s*[一二三四五六七八九十百千零〇两0-9０-９]+\\s*条");

    private TemplateCheck() {}

    /** The template as it can be kept. */
    public static PaperTemplate checked(PaperTemplate wish) {
        String title = PlainText.oneLine("title", wish.title(), TITLE).strip();
        String text = PlainText.lines("text", wish.text(), TEXT).strip();
        List<LegalArticle> basis = articles(wish.basis());
        List<FieldError> faults = new ArrayList<>();
        if (title.isEmpty()) faults.add(new FieldError("title", "missing", "请写标题。"));
        if (title.contains("{{")) faults.add(new FieldError("title", "slot", "标题里不用占位符。"));
        if (text.isEmpty()) faults.add(new FieldError("text", "missing", "请写正文。"));
        else faults.addAll(slots(wish.kind(), text));
        if (ARTICLE_NUMBER.matcher(title + text).find()) {
            faults.add(new FieldError("text", "article", "条文请写在“法律依据”里，核对后再勾选；没有核对过的条文不印。"));
        }
        faults.addAll(vanishing(wish.kind(), text));
        if (!rowsMatch(text)) faults.add(new FieldError("text", "rows", "挨在一起的表格行，格数要一样。"));
        if (!faults.isEmpty()) throw new Invalid(faults);
        return new PaperTemplate(
                wish.kind(), wish.version(), title, text, basis, wish.changed(), wish.by(), wish.why());
    }

    /** Why it is changed, which has to be said. */
    public static String why(String raw) {
        String why = PlainText.oneLine("why", raw, WHY).strip();
        if (why.isEmpty()) throw Invalid.field("why", "missing", "请写明为什么改。");
        return why;
    }

    private static List<FieldError> slots(PaperKind kind, String text) {
        List<FieldError> faults = new ArrayList<>();
        Set<PaperSlot> used = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        var slots = Filling.SLOT.matcher(text);
        while (slots.find()) {
            PaperSlot.of(slots.group(1).strip())
                    .filter(kind.allowed()::contains)
                    .ifPresentOrElse(used::add, () -> unknown.add(slots.group()));
        }
        String rest = Filling.SLOT.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            faults.add(new FieldError("text", "braces", "“{{”和“}}”要成对，中间写一个占位符的名字。"));
        }
        if (!unknown.isEmpty()) {
            faults.add(new FieldError(
                    "text",
                    "unknown-slot",
                    "不能用 " + String.join("、", unknown) + "。这份文书可以用：" + marks(kind.allowed()) + "。"));
        }
        Set<PaperSlot> missing = new TreeSet<>(kind.obligatory());
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            faults.add(new FieldError("text", "missing-slot", "缺少必须有的：" + explained(missing) + "。"));
        }
        return faults;
    }

    /** What must stand on the paper may not hang on something that can be empty. */
    private static List<FieldError> vanishing(PaperKind kind, String text) {
        List<FieldError> faults = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Set<PaperSlot> here = new TreeSet<>();
            var slots = Filling.SLOT.matcher(line);
            while (slots.find()) PaperSlot.of(slots.group(1).strip()).ifPresent(here::add);
            Set<PaperSlot> empty = here.stream()
                    .filter(slot -> !slot.isAlwaysFilled() && !kind.obligatory().contains(slot))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!empty.isEmpty() && here.stream().anyMatch(kind.obligatory()::contains)) {
                String may = empty.stream().map(PaperSlot::mark).collect(Collectors.joining("、"));
                faults.add(new FieldError("text", "may-vanish", may + " 可能没有内容，没有时整行不印；请另写一行，不要和必须有的写在一行。"));
            }
        }
        return faults;
    }

    private static boolean rowsMatch(String text) {
        int cells = 0;
        for (TemplateLine line : TemplateLine.of(text)) {
            boolean row = line.mark() == Mark.ROW;
            if (row && cells > 0 && line.cells().size() != cells) return false;
            cells = row ? line.cells().size() : 0;
        }
        return true;
    }

    private static List<LegalArticle> articles(List<LegalArticle> wishes) {
        List<LegalArticle> articles = wishes.stream()
                .map(each -> new LegalArticle(
                        PlainText.oneLine("basis", each.text(), ARTICLE).strip(), each.verified()))
                .filter(each -> !each.text().isEmpty())
                .toList();
        if (articles.size() > ARTICLES) throw Invalid.field("basis", "too-many", "最多 " + ARTICLES + " 条。");
        return articles;
    }

    private static String marks(Set<PaperSlot> slots) {
        return slots.stream().sorted().map(PaperSlot::mark).collect(Collectors.joining("、"));
    }

    private static String explained(Set<PaperSlot> slots) {
        return slots.stream()
                .map(slot -> slot.mark() + "（" + slot.meaning() + "）")
                .collect(Collectors.joining("、"));
    }
}
