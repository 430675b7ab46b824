package org.cunbu.portal.foundation.attachments.rules;

import org.cunbu.portal.foundation.http.Invalid;

/** Why a file is not taken, each as a sentence that says what to do instead. */
public final class No {

    private static final String FIELD = "file";

    private No() {}

    public static Invalid empty() {
        return because("missing", "这个文件是空的，请另选一个。");
    }

    /** It ends too early, or what stands in it cannot be. */
    public static Invalid damaged() {
        return because("damaged", "文件不完整或者已经损坏，请重新拍一张、录一段或者另选一个。");
    }

    static Invalid unknownType() {
        return because("unknown-type", "只收照片（jpg、png、webp）、PDF 和录音（m4a、mp3、ogg、webm），这个文件不是。");
    }

    static Invalid disguised() {
        return because("disguised", "文件名的后缀和里面的内容对不上，没有收下。请选原来的照片、PDF 或录音。");
    }

    public static Invalid tooLarge(int megabytes) {
        return because("too-large", "文件太大，最多 " + megabytes + " MB。照片可以用手机的“编辑”缩小后再传。");
    }

    static Invalid tooManyPixels() {
        return because("too-many-pixels", "这张图的尺寸太大，处理不了，请缩小后再传。");
    }

    static Invalid moving() {
        return because("moving", "会动的图不收，请截成一张图再传。");
    }

    static Invalid printColours() {
        return because("print-colours", "这张图用的是印刷颜色，看不了，请存成普通的 jpg 再传。");
    }

    static Invalid tooLong() {
        return because("too-long", "录音最长 3 分钟，请分成几段来传。");
    }

    static Invalid noVoice() {
        return because("no-voice", "只收声音：带画面的、用别的编码的，请另录成 m4a、mp3、ogg 或 webm（Opus）。");
    }

    static Invalid activePdf() {
        return because("active-pdf", "这份 PDF 里有脚本、附件或会自动执行的内容，没有收下。请打印成新的 PDF 或者拍照再传。");
    }

    static Invalid locked() {
        return because("locked", "这份 PDF 加了密，看不了。请去掉密码后再传。");
    }

    static Invalid tooManyPages() {
        return because("too-many-pages", "这份 PDF 页数太多，最多 300 页，请分开传。");
    }

    static Invalid blownUp() {
        return because("blown-up", "这份 PDF 展开以后大得不正常，没有收下。");
    }

    private static Invalid because(String code, String sentence) {
        return Invalid.field(FIELD, code, sentence);
    }
}
