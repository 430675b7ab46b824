package org.cunbu.portal.foundation.attachments.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody should send: each is refused with its sentence, and none takes long or much room. */
class HostileFilesTest {

    /** A file, its name, and why it is not taken. */
    record Hostile(String what, String name, byte[] bytes, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_a_sentence(Hostile file) {
        long before = System.nanoTime();
        Invalid refused = catchThrowableOfType(Invalid.class, () -> Inspection.of(file.bytes(), file.name()));
        assertThat(refused).as(file.what()).isNotNull();
        assertThat(refused.fields()).singleElement().satisfies(field -> {
            assertThat(field.code()).isEqualTo(file.code());
            assertThat(field.message()).endsWith("。");
        });
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    static Stream<Hostile> files() {
        List<Hostile> all = new ArrayList<>();
        strangers(all);
        disguises(all);
        pictures(all);
        papers(all);
        voices(all);
        cuts(all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        return all.stream();
    }

    private static void strangers(List<Hostile> all) {
        all.add(new Hostile("nothing", "a.jpg", new byte[0], "missing"));
        String[][] strangers = {
            {"a page", "<!DOCTYPE html><script>alert(1)</script>"},
            {"a drawing that runs scripts", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"},
            {"a picture of long ago", "GIF89a\1\0\1\0"},
            {"a program", "MZ\u0090\0\3"},
            {"another program", "\u007FELF\2\1\1"},
            {"an archive", "PK\3\4\24\0"},
            {"a document of an office", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"},
            {"a script", "#!/bin/sh\nrm -rf /\n"},
            {"a table of a printer", "%!PS-Adobe-3.0"},
            {"a bitmap", "BM\66\0\0\0"},
            {"a tiff", "II*\0\10\0\0\0"},
            {"a recording without a head", "RIFF\44\0\0\0WAVEfmt "},
            {"zeros", "\0".repeat(2000)},
            {"words", "您好，请看附件"}
        };
        for (String[] each : strangers) all.add(new Hostile(each[0], "a.jpg", Bytes.of(each[1]), "unknown-type"));
        all.add(new Hostile(
                "a photo of an apple phone", "a.heic", Voices.box("ftyp", Bytes.of("heic\0\0\0\0heic")), "disguised"));
        all.add(new Hostile(
                "the same called a recording", "a.m4a", Voices.box("ftyp", Bytes.of("heic\0\0\0\0heic")), "no-voice"));
    }

    private static void disguises(List<Hostile> all) {
        all.add(new Hostile("a paper called a photo", "a.jpg", Papers.pdf(), "disguised"));
        all.add(new Hostile("a photo called a paper", "a.pdf", Photos.jpeg(8, 8), "disguised"));
        all.add(new Hostile("a photo called a program", "photo.jpg.exe", Photos.jpeg(8, 8), "disguised"));
        all.add(new Hostile("a photo called a page", "photo.jpg.html", Photos.jpeg(8, 8), "disguised"));
        all.add(new Hostile("a voice called a photo", "voice.png", Voices.mp3(1), "disguised"));
        all.add(new Hostile("a photo called a voice", "photo.mp3", Photos.png(8, 8), "disguised"));
        byte[] zip = Bytes.join(Bytes.of("PK\5\6"), new byte[18]);
        byte[] tailed = Papers.file(
                        List.of(Bytes.of("<</Type/Catalog/Pages 2 0 R>>"), Bytes.of("<</Type/Pages/Kids[]/Count 0>>")),
                        "")
                .clone();
        byte[] comment =
                Bytes.join(Arrays.copyOf(tailed, tailed.length - 6), Bytes.of("%"), zip, Bytes.of("\n%%EOF\n"));
        all.add(new Hostile("a paper that is an archive too", "a.pdf", comment, "disguised"));
        all.add(new Hostile("a paper with an archive behind", "a.pdf", Bytes.join(Papers.pdf(), zip), "damaged"));
        all.add(new Hostile(
                "a paper with a page before", "a.pdf", Bytes.join(Bytes.of("<html>"), Papers.pdf()), "unknown-type"));
    }

    private static void pictures(List<Hostile> all) {
        all.add(new Hostile(
                "a jpeg of four thousand million pixels",
                "a.jpg",
                Photos.jpegSaying(65_000, 65_000),
                "too-many-pixels"));
        all.add(new Hostile("a jpeg too wide", "a.jpg", Photos.jpegSaying(30_000, 10), "too-many-pixels"));
        all.add(new Hostile(
                "a jpeg of sixty million pixels", "a.jpg", Photos.jpegSaying(10_000, 6_000), "too-many-pixels"));
        all.add(new Hostile("a jpeg without height", "a.jpg", Photos.jpegSaying(8, 0), "damaged"));
        byte[] jpeg = Photos.jpeg(8, 8);
        int frame = Octets.find(jpeg, "\u00FF\u00C0", 0);
        byte[] four = jpeg.clone();
        four[frame + 9] = 4;
        all.add(new Hostile("a jpeg in printers' colours", "a.jpg", four, "print-colours"));
        byte[] lossless = jpeg.clone();
        lossless[frame + 1] = (byte) 0xC3;
        all.add(new Hostile("a jpeg of a kind that nobody uses", "a.jpg", lossless, "damaged"));
        byte[] segment = Photos.segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        byte[][] scans = new byte[200][];
        Arrays.fill(scans, segment);
        int end = jpeg.length - 2;
        all.add(new Hostile(
                "a jpeg drawn two hundred times",
                "a.jpg",
                Bytes.join(Arrays.copyOf(jpeg, end), Bytes.join(scans), Arrays.copyOfRange(jpeg, end, jpeg.length)),
                "damaged"));
        byte[] longer = jpeg.clone();
        ByteBuffer.wrap(longer).putShort(frame + 2, (short) 0xFFFF);
        all.add(new Hostile("a jpeg whose header never ends", "a.jpg", longer, "damaged"));
        all.add(new Hostile(
                "a png of nine hundred million pixels", "a.png", Photos.pngSaying(19_000, 19_000), "too-many-pixels"));
        all.add(new Hostile("a png of less than nothing", "a.png", Photos.pngSaying(-1, -1), "too-many-pixels"));
        all.add(new Hostile("a png without width", "a.png", Photos.pngSaying(0, 10), "damaged"));
        all.add(new Hostile("a png that moves", "a.png", Photos.pngWith(Photos.chunk("acTL", new byte[8])), "moving"));
        all.add(new Hostile(
                "a png with a chunk that must be known",
                "a.png",
                Photos.pngWith(Photos.chunk("EVIL", new byte[8])),
                "damaged"));
        byte[] sum = Photos.png(20, 10);
        sum[30] ^= 1;
        all.add(new Hostile("a png with a wrong sum", "a.png", sum, "damaged"));
        byte[] huge = Photos.png(20, 10);
        ByteBuffer.wrap(huge).putInt(33, Integer.MAX_VALUE);
        all.add(new Hostile("a png with a chunk larger than itself", "a.png", huge, "damaged"));
        all.add(new Hostile(
                "a png with nothing drawn",
                "a.png",
                Photos.pngOf(
                        Photos.chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}),
                        Photos.chunk("IEND", new byte[0])),
                "damaged"));
        all.add(new Hostile("a webp that moves", "a.webp", Photos.webpWith(2), "moving"));
        all.add(new Hostile(
                "a webp with frames", "a.webp", Photos.webpWith(0, Photos.riff("ANMF", new byte[16])), "moving"));
        byte[] wide = Photos.webpLossy();
        wide[27] = 0x3F;
        wide[26] = (byte) 0xFF;
        wide[29] = 0x3F;
        wide[28] = (byte) 0xFF;
        all.add(new Hostile("a webp of two hundred million pixels", "a.webp", wide, "too-many-pixels"));
        byte[] larger = Photos.webpLossy();
        larger[4] = (byte) 0xFF;
        all.add(new Hostile("a webp larger than itself", "a.webp", larger, "damaged"));
        all.add(new Hostile(
                "a picture of more bytes than allowed",
                "a.jpg",
                Bytes.join(jpeg, new byte[11 * 1024 * 1024]),
                "too-large"));
    }

    private static void papers(List<Hostile> all) {
        String[][] active = {
            {"that runs a script when opened", "/OpenAction<</S/JavaScript/JS(app.alert)>>"},
            {"with a script's name in disguise", "/OpenAction<</S/J#61vaScript>>"},
            {"with scripts by name", "/Names<</JavaScript<</Names[]>>>>"},
            {"that starts a program", "/OpenAction<</S/Launch/F(cmd.exe)>>"},
            {"that carries files", "/Names<</EmbeddedFiles<</Names[]>>>>"},
            {"that sends its form away", "/AA<</O<</S/SubmitForm/F(http://example.com)>>>>"},
            {"that fetches data", "/OpenAction<</S/ImportData/F(x)>>"},
            {"that leads into another file", "/OpenAction<</S/GoToR/F(\\\\\\\\host\\\\share)>>"},
            {"that plays films", "/OpenAction<</S/Rendition>>"},
            {"with a form that is a program", "/AcroForm<</XFA[(template) 5 0 R]>>"}
        };
        for (String[] each : active)
            all.add(new Hostile("a paper " + each[0], "a.pdf", Papers.pdf(each[1], ""), "active-pdf"));
        all.add(new Hostile(
                "a paper with a file on a page",
                "a.pdf",
                Papers.pdf("", "/Annots[<</Type/Annot/Subtype/FileAttachment>>]"),
                "active-pdf"));
        all.add(new Hostile(
                "a paper with an embedded file nobody points at",
                "a.pdf",
                Papers.pdf("", "", Papers.stream("/Type/EmbeddedFile", Bytes.of("x"))),
                "active-pdf"));
        byte[] hidden = Papers.stream(
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", Bytes.deflated(Bytes.of("9 0 <</S/JavaScript/JS(x)>>")));
        all.add(new Hostile(
                "a paper with a script in a packed object", "a.pdf", Papers.pdf("", "", hidden), "active-pdf"));
        byte[] inside = Papers.stream(
                "", Bytes.of("\nendstream\nendobj\n5 0 obj\n<</S/Launch>>\nendobj\n6 0 obj\n<<>>\nstream\n"));
        all.add(new Hostile("a paper with an object in a stream", "a.pdf", Papers.pdf("", "", inside), "active-pdf"));
        all.add(new Hostile(
                "a paper with packed objects behind other filters",
                "a.pdf",
                Papers.pdf("", "", Papers.stream("/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]", Bytes.of("00>"))),
                "active-pdf"));
        byte[] zeros = Bytes.deflated(new byte[20 * 1024 * 1024]);
        all.add(new Hostile(
                "a paper with packed objects that blow up",
                "a.pdf",
                Papers.pdf("", "", Papers.stream("/Type/ObjStm/Filter/FlateDecode", zeros)),
                "blown-up"));
        byte[] picture = Papers.stream("/Filter/FlateDecode", Bytes.deflated(new byte[60 * 1024 * 1024]));
        all.add(new Hostile(
                "a paper with pictures that blow up",
                "a.pdf",
                Papers.pdf("", "", picture, picture, picture, picture, picture),
                "blown-up"));
        all.add(new Hostile(
                "a paper packed twice",
                "a.pdf",
                Papers.pdf("", "", Papers.stream("/Filter[/FlateDecode/FlateDecode]", Bytes.deflated(zeros))),
                "blown-up"));
        byte[][] many = new byte[200_100][];
        Arrays.fill(many, Bytes.of("1"));
        all.add(new Hostile("a paper of two hundred thousand objects", "a.pdf", Papers.pdf("", "", many), "blown-up"));
        all.add(new Hostile("a paper of too many pages", "a.pdf", Papers.pages(301), "too-many-pages"));
        all.add(new Hostile(
                "a locked paper",
                "a.pdf",
                Papers.file(
                        List.of(Bytes.of("<</Type/Catalog/Pages 2 0 R>>"), Bytes.of("<</Type/Pages/Kids[]/Count 0>>")),
                        "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -1>>"),
                "locked"));
        all.add(new Hostile(
                "a paper without pages",
                "a.pdf",
                Papers.file(
                        List.of(Bytes.of("<</Type/Catalog/Pages 2 0 R>>"), Bytes.of("<</Type/Pages/Kids[]/Count 0>>")),
                        ""),
                "damaged"));
        all.add(new Hostile(
                "a paper whose pages go round",
                "a.pdf",
                Papers.file(
                        List.of(
                                Bytes.of("<</Type/Catalog/Pages 2 0 R>>"),
                                Bytes.of("<</Type/Pages/Kids[2 0 R]/Count 1>>")),
                        ""),
                "damaged"));
        all.add(new Hostile(
                "a paper of no version", "a.pdf", Bytes.of("%PDF-9.9\n1 0 obj\n<<>>\nendobj\n%%EOF"), "damaged"));
        all.add(new Hostile(
                "a paper that is only a beginning and an end", "a.pdf", Bytes.of("%PDF-1.4\n%%EOF"), "damaged"));
    }

    private static void voices(List<Hostile> all) {
        all.add(new Hostile("an mp3 of four minutes", "a.mp3", Voices.mp3(240), "too-long"));
        all.add(new Hostile("an ogg of four minutes", "a.ogg", Voices.ogg(240), "too-long"));
        all.add(new Hostile("a webm of four minutes", "a.webm", Voices.webm(240), "too-long"));
        all.add(new Hostile("an m4a of four minutes", "a.m4a", Voices.m4a(240), "too-long"));
        all.add(new Hostile("an m4a in fragments of four minutes", "a.m4a", Voices.m4aInFragments(240), "too-long"));
        all.add(new Hostile(
                "a voice of six megabytes",
                "a.mp3",
                Bytes.join(Voices.mp3(1), new byte[6 * 1024 * 1024]),
                "too-large"));
        all.add(new Hostile("a film as mp4", "a.mp4", Voices.m4a("vide", "avc1", 5), "no-voice"));
        all.add(new Hostile("an m4a written in another way", "a.m4a", Voices.m4a("soun", "samr", 5), "no-voice"));
        all.add(new Hostile("a film as webm", "a.webm", Voices.webm("V_VP8", 1, 5), "no-voice"));
        all.add(new Hostile("a webm written in another way", "a.webm", Voices.webm("A_VORBIS", 2, 5), "no-voice"));
        all.add(new Hostile(
                "a matroska",
                "a.webm",
                Voices.element(0x1A45DFA3, Voices.element(0x4282, Bytes.of("matroska"))),
                "no-voice"));
        byte[] vorbis = Voices.ogg(2);
        int head = Octets.find(vorbis, "OpusHead", 0);
        vorbis[head] = 'V';
        ByteBuffer.wrap(vorbis).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(22, (int)
                OggPage.checksum(vorbis, 0, head + 19));
        all.add(new Hostile("an ogg written in another way", "a.ogg", vorbis, "no-voice"));
        byte[] sum = Voices.ogg(2);
        sum[sum.length - 3] ^= 1;
        all.add(new Hostile("an ogg with a wrong sum", "a.ogg", sum, "damaged"));
        all.add(new Hostile("an mp3 that is only a tag", "a.mp3", Voices.id3(new byte[100]), "no-voice"));
        all.add(new Hostile(
                "an mp3 with a tag larger than itself",
                "a.mp3",
                Bytes.join(Bytes.of("ID3\3\0\0\u007F\u007F\u007F\u007F"), Voices.mp3(2)),
                "damaged"));
        all.add(new Hostile(
                "an mp3 with a page between",
                "a.mp3",
                Bytes.join(Voices.mp3(2), Bytes.of("<script>"), Voices.mp3(2)),
                "damaged"));
        byte[] boxes = Voices.m4a(3);
        ByteBuffer.wrap(boxes).putInt(0, 4);
        all.add(new Hostile("an m4a with a box smaller than its head", "a.m4a", boxes, "damaged"));
        byte[] deep = new byte[8];
        for (int i = 0; i < 2000; i++) deep = Voices.box("moov", deep);
        all.add(new Hostile(
                "an m4a of boxes in boxes",
                "a.m4a",
                Bytes.join(Voices.box("ftyp", Bytes.of("M4A ")), deep),
                "no-voice"));
    }

    private static void cuts(List<Hostile> all) {
        all.add(new Hostile("half a jpeg", "a.jpg", Bytes.cut(Photos.jpeg(400, 300), 0.5), "damaged"));
        all.add(new Hostile("half a png", "a.png", Bytes.cut(Photos.png(400, 300), 0.5), "damaged"));
        all.add(new Hostile("half a webp", "a.webp", Bytes.cut(Photos.webpLossy(), 0.7), "damaged"));
        all.add(new Hostile("half a paper", "a.pdf", Bytes.cut(Papers.pages(20), 0.5), "damaged"));
        all.add(new Hostile("half an mp3", "a.mp3", Bytes.cut(Voices.mp3(2), 0.505), "damaged"));
        all.add(new Hostile("half an ogg", "a.ogg", Bytes.cut(Voices.ogg(30), 0.5), "damaged"));
        all.add(new Hostile("half a webm", "a.webm", Bytes.cut(Voices.webm(2), 0.507), "damaged"));
        all.add(new Hostile("half an m4a", "a.m4a", Bytes.cut(Voices.m4a(20), 0.9), "damaged"));
        all.add(new Hostile("three bytes", "a.jpg", Bytes.of("\u00FF\u00D8\u00FF"), "damaged"));
    }
}
