package org.cunbu.portal.foundation.attachments;

import java.time.Duration;
import org.cunbu.portal.foundation.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Files cannot be kept at the moment; words can. */
public final class NoRoom extends Refusal {

    private final @Nullable Duration wait;

    private NoRoom(String detail, @Nullable Duration wait) {
        super(503, "no-room", "附件暂时收不下", detail);
        this.wait = wait;
    }

    /** The disk is full, or not to be written. */
    static NoRoom full() {
        return new NoRoom("放附件的地方满了，照片、录音、文件暂时收不下。文字照样收、照样办；附件请过一阵再传。", Duration.ofMinutes(10));
    }

    /** Whoever runs this portal has named no place for files. */
    static NoRoom closed() {
        return new NoRoom("这里没有开通附件。文字照样收、照样办。", null);
    }

    /** Too many are being looked at. */
    static NoRoom busy() {
        return new NoRoom("正在检查的文件太多，请过一会儿再试；已经传上来的不用重传。", Duration.ofSeconds(5));
    }

    @Override
    public @Nullable Duration retryAfter() {
        return wait;
    }
}
