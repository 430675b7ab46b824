package org.cunbu.portal.foundation.papers.rules;

import java.io.StringReader;
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

    static final Charset GB18030 = Charset.forName("GB18030");
    static final char MARK = '\uFEFF';

    private Csv() {}

    public static List<Line> lines(byte[] file, @Nullable Charset charset, int most) {
        String text = text(file, charset);
        List<Line> lines = new ArrayList<>();
        new CsvParsing(new StringReader(text), separator(text), most).forEachRemaining(lines::add);
        return lines;
    }

    public static byte[] write(List<String> header, List<List<String>> rows) {
        StringBuilder out = new StringBuilder().append(MARK);
        append(out, header);
        rows.forEach(row -> append(out, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void append(StringBuilder out, List<String> cells) {
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

    static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    static Invalid unreadable() {
        return Invalid.field("file", "unreadable", "文件的编码认不出来，请另存为 xlsx，或 UTF-8、GB18030 编码的 CSV。");
    }
}
