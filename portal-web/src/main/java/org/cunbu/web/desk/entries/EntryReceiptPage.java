package org.cunbu.web.desk.entries;

import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the official reads out or prints.
 *
 * @param secret tracks only; none of a denunciation
 * @param mailed whether the petitioner's own secret is on its way to them
 */
record EntryReceiptPage(
        DeskFrame desk, String number, @Nullable String secret, boolean mailed, String answerBy, String title) {}
