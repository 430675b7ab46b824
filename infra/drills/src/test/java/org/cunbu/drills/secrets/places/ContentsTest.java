package org.cunbu.drills.secrets.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.Needles;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.portal.foundation.papers.Pdf;
import org.cunbu.portal.foundation.papers.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret in a file that is packed is found as one that lies open. */
class ContentsTest {

    private static final Secret PHONE = Secret.plain("MOBILE", "13912345678");
    private static final String LINE = "请打 139-1234-5678 找我";

    @Test
    void reads_the_words_of_a_pdf() throws IOException {
        var font = Pdf.font();
        assumeTrue(font.isPresent(), "no Chinese font on this machine");
        byte[] paper = Pdf.write(
                font.orElseThrow(),
                "月报",
                List.of(LINE),
                List.of(new Pdf.Sheet("表", List.of("单位"), List.of(List.of("洞口")), 1f)));

        assertThat(found(paper)).containsExactly(PHONE);
        assertThat(Contents.read(paper)).contains("月报", "洞口");
    }

    @Test
    void reads_what_is_zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sheet1.xml"));
            zip.write(LINE.repeat(40).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(found(bytes.toByteArray())).containsExactly(PHONE);
    }

    @Test
    void reads_a_table_for_an_office_program() throws IOException {
        byte[] table = Tables.xlsx("表", List.of("单位"), List.of(List.of(LINE)));

        assertThat(found(table)).containsExactly(PHONE);
    }

    @Test
    void looks_at_what_only_begins_like_a_zip() throws IOException {
        assertThat(found(("PK" + LINE).getBytes(StandardCharsets.UTF_8))).containsExactly(PHONE);
    }

    @Test
    void reads_what_is_gzipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(LINE.repeat(40).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(found(bytes.toByteArray())).containsExactly(PHONE);
    }

    @Test
    void finds_what_lies_across_the_pieces_of_a_large_file(@TempDir Path folder) throws IOException {
        byte[] large = new byte[(16 << 20) + 100];
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(line, 0, large, (16 << 20) - 12, line.length);
        Files.write(folder.resolve("segment"), large);
        var finder = new Finder(new Needles(Set.of(PHONE)));

        assertThat(new Folder("files", folder).look(finder)).isEqualTo("1 files");

        assertThat(finder.secrets()).containsExactly(PHONE);
    }

    private static Set<Secret> found(byte[] file) throws IOException {
        var finder = new Finder(new Needles(Set.of(PHONE)));
        Contents.look(finder, "file", file);
        return finder.secrets();
    }
}
