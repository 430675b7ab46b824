package org.cunbu.portal.foundation.attachments.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.cunbu.portal.foundation.attachments.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of good files, and of what hangs on them. */
class FilesMadeAnewTest {

    @Test
    void a_photo_loses_the_place_where_it_was_taken() {
        byte[] photo = Photos.jpegWithPlace(400, 300, 1);
        assertThat(Bytes.contain(photo, Photos.PLANTED_PLACE)).isTrue();
        Neutral made = Inspection.of(photo, "IMG_1.JPG");
        assertThat(made.type()).isEqualTo(FileType.JPEG);
        assertBare(made.content());
        assertBare(requireNonNull(made.thumbnail()));
    }

    private static void assertBare(byte[] file) {
        assertThat(Bytes.contain(file, "PLANTED")).isFalse();
        assertThat(Bytes.contain(file, "Exif")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_upright_however_the_phone_was_held(int orientation) {
        Neutral made = Inspection.of(Photos.jpegWithPlace(400, 300, orientation), "a.jpg");
        boolean lies = orientation >= 5;
        assertThat(made.width()).isEqualTo(lies ? 300 : 400);
        assertThat(made.height()).isEqualTo(lies ? 400 : 300);
        BufferedImage seen = Photos.read(made.content());
        boolean redRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean redLower = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        assertThat(isRed(seen, redRight, redLower)).as("red of %s", orientation).isTrue();
        assertThat(isRed(seen, !redRight, !redLower)).isFalse();
    }

    private static boolean isRed(BufferedImage picture, boolean right, boolean lower) {
        var colour = new Color(
                picture.getRGB(picture.getWidth() * (right ? 3 : 1) / 4, picture.getHeight() * (lower ? 3 : 1) / 4));
        return colour.getRed() > 200 && colour.getGreen() < 80 && colour.getBlue() < 80;
    }

    @Test
    void a_large_photo_is_made_smaller_and_has_a_small_picture() {
        Neutral made = Inspection.of(Photos.jpeg(5000, 2500), "a.jpg");
        assertThat(made.width()).isEqualTo(Pictures.LONGEST);
        assertThat(made.height()).isEqualTo(Pictures.LONGEST / 2);
        assertThat(Photos.read(requireNonNull(made.thumbnail())).getWidth()).isEqualTo(Pictures.THUMBNAIL);
    }

    @Test
    void what_hangs_on_a_picture_stays_out() {
        byte[] bomb = Bytes.join(Bytes.of("note\0\0"), Bytes.deflated(new byte[50 * 1024 * 1024]));
        byte[] png = Photos.pngWith(
                Photos.chunk("tEXt", Bytes.of("Comment\0" + Photos.PLANTED_PLACE)),
                Photos.chunk("zTXt", bomb),
                Photos.chunk("eXIf", Bytes.of(Photos.PLANTED_PLACE)));
        byte[] jpeg = Bytes.join(
                Photos.afterTheStart(Photos.jpeg(40, 30), Photos.segment(0xFE, Bytes.of(Photos.PLANTED_PLACE))),
                Bytes.of("PK\3\4<script>" + Photos.PLANTED_PLACE));
        byte[] webp = Photos.webpWith(8 | 4, Photos.riff("EXIF", Bytes.of(Photos.PLANTED_PLACE)));
        for (byte[] file : List.of(png, jpeg, webp)) {
            Neutral made = Inspection.of(file, "");
            assertThat(made.type()).isEqualTo(FileType.JPEG);
            assertThat(Bytes.contain(made.content(), "PLANTED")).isFalse();
            assertThat(Bytes.contain(made.content(), "script")).isFalse();
        }
    }

    @Test
    void both_kinds_of_webp_are_read() {
        for (byte[] file : List.of(Photos.webpLossless(), Photos.webpLossy())) {
            Neutral made = Inspection.of(file, "a.webp");
            assertThat(made.width()).isEqualTo(1);
            assertThat(Photos.read(made.content()).getHeight()).isEqualTo(1);
        }
    }

    @Test
    void a_plain_paper_is_kept_as_it_is() {
        byte[] paper = Papers.pdf("/OpenAction[3 0 R/Fit]", "/Annots[<</A<</S/URI/URI(https://example.com/JS)>>>>]");
        Neutral made = Inspection.of(paper, "合同.pdf");
        assertThat(made.type()).isEqualTo(FileType.PDF);
        assertThat(made.pages()).isEqualTo(1);
        assertThat(made.content()).isEqualTo(paper);
        assertThat(Inspection.of(Papers.pages(300), "").pages()).isEqualTo(300);
    }

    @Test
    void a_voice_keeps_its_sound_and_loses_its_tags() {
        byte[] mp3 = Bytes.join(
                Voices.id3(Bytes.of("TPE1" + Voices.PLANTED_TAG)),
                Voices.mp3(10),
                Bytes.of("TAG" + Voices.PLANTED_TAG),
                new byte[125 - Voices.PLANTED_TAG.length()]);
        assertVoice(Inspection.of(mp3, "录音.mp3"), FileType.MP3, 10);
        assertThat(Inspection.of(mp3, "录音.mp3").content()).isEqualTo(Voices.mp3(10));
        assertThat(Bytes.contain(Voices.oggTagged(10), "PLANTED")).isTrue();
        assertVoice(Inspection.of(Voices.oggTagged(10), "a.opus"), FileType.OPUS, 10);
        assertThat(Bytes.contain(Voices.webm(10), "PLANTED")).isTrue();
        assertVoice(Inspection.of(Voices.webm(10), "a.webm"), FileType.OPUS, 10);
        assertThat(Bytes.contain(Voices.m4a(10), "PLANTED")).isTrue();
        assertVoice(Inspection.of(Voices.m4a(10), "a.m4a"), FileType.M4A, 10);
        assertVoice(Inspection.of(Voices.m4aInFragments(10), "a.mp4"), FileType.M4A, 10);
    }

    private static void assertVoice(Neutral made, FileType type, int seconds) {
        assertThat(made.type()).isEqualTo(type);
        assertThat(made.seconds()).isBetween(seconds, seconds + 1);
        assertThat(Bytes.contain(made.content(), "PLANTED")).isFalse();
        // What was made is itself taken, and comes out the same.
        assertThat(Inspection.of(made.content(), "").content()).isEqualTo(made.content());
    }

    @Test
    void the_room_that_tags_had_in_an_m4a_stays_so_that_the_sound_stays_where_it_is() {
        byte[] m4a = Voices.m4a(10);
        assertThat(Inspection.of(m4a, "a.m4a").content()).hasSameSizeAs(m4a);
    }

    @Test
    void names_are_made_harmless() {
        assertThat(FileName.clean("../../etc/passwd", "jpg")).isEqualTo("passwd.jpg");
        assertThat(FileName.clean("C:\\Users\\x\\图.jpg", "jpg")).isEqualTo("图.jpg");
        assertThat(FileName.clean("a\r\nSet-Cookie: x=1.jpg", "jpg")).doesNotContain("\r", "\n", ":");
        assertThat(FileName.clean("photo\u202Egpj.exe", "jpg")).isEqualTo("photogpj.jpg");
        assertThat(FileName.clean("a\0b\u0007.jpg", "jpg")).isEqualTo("ab.jpg");
        assertThat(FileName.clean("\u200B\uFEFF.jpg", "jpg")).isEqualTo("附件.jpg");
        assertThat(FileName.clean("<img src=x onerror=alert(1)>.png", "jpg")).doesNotContain("<", ">");
        assertThat(FileName.clean("\"; filename=x.exe; \".jpg", "jpg")).doesNotContain("\"", ";");
        assertThat(FileName.clean("invoice.pdf.jpg", "jpg")).isEqualTo("invoice_pdf.jpg");
        assertThat(FileName.clean("...", "pdf")).endsWith(".pdf").doesNotStartWith(".");
        assertThat(FileName.clean("", "ogg")).isEqualTo("附件.ogg");
        assertThat(FileName.clean("长".repeat(300) + ".jpg", "jpg")).hasSize(44).endsWith("长.jpg");
        assertThat(FileName.clean("=cmd|'/c calc'!A1.jpg", "jpg")).doesNotContain("|", "'");
    }
}
