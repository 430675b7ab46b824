package org.cunbu.portal.foundation.papers.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180): fields may be quoted, a quoted field may hold commas, quotes and line ends. */
public final class Csv {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private Csv() {}

    public static List<Line> lines(byte[] file, @Nullable Charset charset, int most) {
        String text = text(file, charset);
        return new Parsing(text, separator(text), most).lines();
    }

    public static byte[] write(List<String> header, List<List<String>> rows) {
        StringBuilder out = new StringBuilder().append(MARK);
        append(out, header);
        rows.forEach(row -> append(out, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            out.append('"')
                    .append(Cells.harmless(cells.get(i)).replace("\"", "\"\""))
                    .append('"');
        }
        out.append("\r\n");
    }

    /** With a byte-order mark, or if it can be: UTF-8. Otherwise what Chinese spreadsheets write: GB18030. */
    private static String text(byte[] file, @Nullable Charset charset) {
        try {
            String text = strictly(file, charset == null ? StandardCharsets.UTF_8 : charset);
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (charset != null) throw unreadable();
        }
        try {
            return strictly(file, GB18030);
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static Invalid unreadable() {
        return Invalid.field("file", "unreadable", "文件的编码认不出来，请另存为 xlsx，或 UTF-8、GB18030 编码的 CSV。");
    }

    /** One pass over the text. */
    private static final class Parsing {

        private final String text;
        private final char separator;
        private final int most;
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int begun = 1;
        private int at;

        Parsing(String text, char separator, int most) {
            this.text = text;
            this.separator = separator;
            this.most = most;
        }

        List<Line> lines() {
            while (at < text.length()) {
                cells.add(text.charAt(at) == '"' ? quoted() : plain());
                if (at >= text.length()) break;
                char c = text.charAt(at++);
                if (c == separator) {
                    if (at == text.length()) cells.add("");
                } else {
                    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
                    line++;
                    endLine();
                }
            }
            if (!cells.isEmpty()) endLine();
            return lines;
        }

        private void endLine() {
            if (lines.size() > most) throw Invalid.field("file", "too-long", "最多 " + most + " 行。");
            lines.add(new Line(begun, List.copyOf(cells)));
            cells = new ArrayList<>();
            begun = line;
        }

        private String plain() {
            int from = at;
            while (at < text.length() && !ends(text.charAt(at))) at++;
            return text.substring(from, at).strip();
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            int opened = line;
            at++;
            while (true) {
                if (at >= text.length()) {
                    throw Invalid.field("file", "line-" + opened, "第 " + opened + " 行：引号没有结束。");
                }
                char c = text.charAt(at++);
                if (c == '\n') line++;
                if (c != '"') cell.append(c);
                else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else break;
            }
            while (at < text.length() && text.charAt(at) == ' ') at++;
            if (at < text.length() && !ends(text.charAt(at))) {
                throw Invalid.field("file", "line-" + line, "第 " + line + " 行：引号后面还有字，中间的引号要写两个。");
            }
            return cell.toString().strip();
        }

        private boolean ends(char c) {
            return c == separator || c == '\n' || c == '\r';
        }
    }
}
