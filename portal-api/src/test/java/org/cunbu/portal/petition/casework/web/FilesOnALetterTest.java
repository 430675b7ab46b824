package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.web.County.body;
import static org.cunbu.portal.petition.casework.web.County.list;
import static org.cunbu.portal.petition.casework.web.County.map;
import static org.cunbu.portal.petition.casework.web.County.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.attachments.Sweeping;
import org.cunbu.portal.foundation.attachments.rules.Bytes;
import org.cunbu.portal.foundation.attachments.rules.Papers;
import org.cunbu.portal.foundation.attachments.rules.Photos;
import org.cunbu.portal.foundation.attachments.rules.Voices;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.rules.Expectations;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.petition.retention.WholeDump;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A villager sends photos, a voice and a paper; officials see them, and answer with their own. */
@PortalTest
@Import(County.class)
class FilesOnALetterTest extends AtTheCounty {

    @Autowired
    Sweeping sweeping;

    @Autowired
    Environment settings;

    private Receipt written() {
        return county.write("HELP", "路灯不亮", false, false);
    }

    @Test
    void a_file_comes_whole_although_the_line_breaks() throws Exception {
        SentFiles mine = SentFiles.by(county, written());
        byte[] file = padded();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        var told = Map.of("name", "合同.pdf", "size", file.length, "sha256", hash);
        UUID key = UUID.randomUUID();
        String upload = text(body(mine.announce(key, told)), "id");
        mine.piece(upload, 0, Arrays.copyOf(file, SentFiles.PIECE))
                .expectStatus()
                .isOk();

        // The answer was lost: the sender announces again, asks, and sends the same piece once more.
        assertThat(body(mine.announce(key, told)))
                .containsEntry("id", upload)
                .containsEntry("received", SentFiles.PIECE);
        mine.client()
                .head()
                .uri(mine.path() + "/uploads/" + upload)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", SentFiles.PIECE)
                .expectHeader()
                .valueEquals("Upload-Length", file.length);
        mine.piece(upload, 0, Arrays.copyOf(file, SentFiles.PIECE))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", SentFiles.PIECE);
        mine.piece(upload, SentFiles.PIECE + 1, new byte[10]).expectStatus().isEqualTo(409);
        mine.finish(upload).expectStatus().isEqualTo(409);
        mine.announce(key, Map.of("name", "合同.pdf", "size", 10)).expectStatus().isEqualTo(422);

        mine.pieces(upload, file, SentFiles.PIECE);
        String id = text(body(mine.finish(upload)), "id");
        assertThat(body(mine.finish(upload))).containsEntry("id", id);
        assertThat(mine.ids()).containsExactly(id);
        assertThat(mine.file(id)).isEqualTo(file);
        assertThat(body(mine.announce(key, told))).containsEntry("id", id).containsEntry("received", file.length);
    }

    /** A paper of half a megabyte, so that it takes three pieces. */
    private static byte[] padded() {
        byte[] plain = Papers.pdf();
        int end = plain.length - "%%EOF\n".length();
        return Bytes.join(Arrays.copyOf(plain, end), Bytes.of(" ".repeat(500_000)), Bytes.of("\n%%EOF\n"));
    }

    @Test
    void a_photo_is_given_out_without_its_place_and_cannot_be_run() {
        Receipt receipt = written();
        SentFiles mine = SentFiles.by(county, receipt);
        String id = mine.attached("路灯.jpg.", Photos.jpegWithPlace(900, 600, 6), "LETTER");
        mine.get("/attachments/" + id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "image/jpeg")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*sandbox.*")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; .*filename\\*=UTF-8''.*\\.jpg");
        for (String which : List.of("", "/thumbnail")) {
            byte[] file = mine.file(id + which);
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("PLANTED", "Exif");
            assertThat(Photos.read(file).getHeight())
                    .isGreaterThan(Photos.read(file).getWidth());
        }
        assertThat(mine.all().getFirst()).containsEntry("width", 600).containsEntry("height", 900);
        assertThat(list(county.progress(receipt).get("history")).stream().map(line -> text(map(line), "words")))
                .contains("您传了照片。");
        // Somebody else's receipt does not open it.
        assertThat(SentFiles.by(county, written()).status("/attachments/" + id)).isEqualTo(404);
    }

    @Test
    void what_is_refused_or_given_up_leaves_nothing() throws IOException {
        SentFiles mine = SentFiles.by(county, written());
        byte[] paper = Papers.pdf();
        String disguised = mine.announced("photo.jpg", paper, "LETTER");
        mine.pieces(disguised, paper, 0);
        assertThat(files(disguised)).hasSize(1);
        SentFiles.refusedFor(mine.finish(disguised), "disguised");
        assertThat(files(disguised)).isEmpty();
        SentFiles.refusedFor(
                mine.announce(UUID.randomUUID(), Map.of("name", "a.jpg", "size", 11 * 1024 * 1024)), "too-large");
        SentFiles.refusedFor(mine.announce(UUID.randomUUID(), Map.of("name", "a.jpg", "size", 0)), "missing");

        byte[] photo = Photos.jpeg(300, 200);
        String upload = mine.announced("a.jpg", photo, "LETTER");
        mine.piece(upload, 0, Arrays.copyOf(photo, 1000)).expectStatus().isOk();
        assertThat(files(upload)).hasSize(1);
        sweeping.givenUp().block();
        assertThat(mine.status("/uploads/" + upload)).isEqualTo(200);
        county.at(County.WEDNESDAY.plus(Duration.ofMinutes(61)));
        sweeping.givenUp().block();
        assertThat(mine.status("/uploads/" + upload)).isEqualTo(404);
        assertThat(files(upload)).isEmpty();
    }

    @Test
    void nothing_that_lies_in_the_folder_or_the_database_can_be_read() throws Exception {
        SentFiles mine = SentFiles.by(county, written());
        String name = "演植入" + UUID.randomUUID().toString().substring(0, 8);
        byte[] voice = Voices.mp3(5);
        mine.attached(name + ".mp3", voice, "LETTER");
        String upload = mine.announced(name + ".mp3", voice, "LETTER");
        mine.piece(upload, 0, Arrays.copyOf(voice, 5_000)).expectStatus().isOk();
        assertThat(files("")).isNotEmpty();
        for (Path file : files("")) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("\u00FF\u00FB\u0010\u00C0\0\0\0\0", "JFIF", "%PDF");
        }
        assertThat(new WholeDump(settings).tablesWith(name)).isEmpty();
    }

    @Test
    void finished_twice_at_once_it_is_attached_once() {
        SentFiles mine = SentFiles.by(county, written());
        byte[] photo = Photos.jpeg(600, 400);
        String upload = mine.announced("a.jpg", photo, "LETTER");
        mine.pieces(upload, photo, 0);
        var ids = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> text(body(mine.finish(upload)), "id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(mine.ids()).isEqualTo(ids);
    }

    @Test
    void so_many_and_no_more() {
        SentFiles mine = SentFiles.by(county, written());
        byte[] photo = Photos.jpeg(20, 20);
        for (int n = 0; n < 12; n++) mine.attached("a.jpg", photo, "LETTER");
        SentFiles.refusedFor(
                mine.announce(UUID.randomUUID(), Map.of("name", "a.jpg", "size", photo.length)), "too-many");
        mine.remove(mine.ids().getFirst()).expectStatus().isNoContent();
        mine.attached("a.jpg", photo, "LETTER");
        assertThat(mine.all()).hasSize(12);
    }

    @Test
    void whoever_may_read_the_words_sees_the_files_and_nobody_else() {
        for (Standing standing : Staff.REACHED) {
            if (!Expectations.of(standing, Relation.PETITIONER).contains(Act.ADD)) continue;
            Letter letter = staff.letterIn(standing);
            String id =
                    SentFiles.by(county, letter.receipt()).attached("张三13800000000的录音.mp3", Voices.mp3(3), "LETTER");
            for (Persona who : Persona.values()) {
                boolean may = who.relations(standing).stream()
                        .anyMatch(is -> Expectations.of(standing, is).contains(Act.READ_TEXT));
                SentFiles seen = SentFiles.by(county, staff.who(who), letter.id());
                assertThat(seen.status("/attachments/" + id))
                        .as("%s when %s", who, standing)
                        .isEqualTo(may ? 200 : 404);
                if (!may) continue;
                assertThat(text(seen.all().getFirst(), "name"))
                        .doesNotContain("13800000000")
                        .contains("的录音.mp3");
                assertThat(seen.remove(id)
                                .returnResult(byte[].class)
                                .getStatus()
                                .value())
                        .isEqualTo(403);
            }
            assertThat(county.anybody()
                            .get()
                            .uri("/api/cases/" + letter.id() + "/attachments/" + id)
                            .exchange()
                            .returnResult(byte[].class)
                            .getStatus()
                            .value())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_answer_takes_its_files_along_when_it_is_delivered_and_not_before() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        SentFiles handler = SentFiles.by(county, staff.who(Persona.HANDLER), letter.id());
        SentFiles mine = SentFiles.by(county, letter.receipt());
        String note = handler.attached("现场.png", Photos.png(300, 200), "NOTE");
        String answer = handler.attached("意见书.pdf", Papers.pdf(), "ANSWER");
        assertThat(mine.ids()).isEmpty();
        SentFiles head = SentFiles.by(county, staff.who(Persona.HEAD), letter.id());
        assertThat(head.ids()).containsExactlyInAnyOrder(note, answer);
        head.announce(UUID.randomUUID(), Map.of("name", "a.pdf", "size", 9, "part", "ANSWER"))
                .expectStatus()
                .isForbidden();
        head.remove(answer).expectStatus().isForbidden();

        county.does(staff.who(Persona.HANDLER), letter.id(), "drafts", Map.of("answer", "修好了，见附件。"))
                .expectStatus()
                .isCreated();
        county.does(staff.who(Persona.HEAD), letter.id(), "approvals", Map.of())
                .expectStatus()
                .isCreated();
        handler.announce(UUID.randomUUID(), Map.of("name", "a.pdf", "size", 9, "part", "ANSWER"))
                .expectStatus()
                .isEqualTo(409);
        handler.remove(answer).expectStatus().isEqualTo(409);
        assertThat(mine.ids()).isEmpty();
        county.does(staff.who(Persona.HANDLER), letter.id(), "deliveries", Map.of())
                .expectStatus()
                .isCreated();
        assertThat(mine.ids()).containsExactly(answer);
        assertThat(mine.status("/attachments/" + note)).isEqualTo(404);
        mine.remove(answer).expectStatus().isForbidden();
    }

    @Test
    void what_the_discipline_desk_attaches_for_itself_stays_there() {
        Letter letter = staff.letterIn(Standing.UNDECIDED);
        SentFiles desk = SentFiles.by(county, staff.who(Persona.DESK), letter.id());
        String note = desk.attached("线索.png", Photos.png(30, 20), "NOTE");
        assertThat(SentFiles.by(county, letter.receipt()).ids()).isEmpty();
        county.does(staff.who(Persona.DESK), letter.id(), "discipline-decisions", Map.of("reason", "没有指控谁"))
                .expectStatus()
                .isCreated();
        assertThat(SentFiles.by(county, staff.who(Persona.DISPATCHER), letter.id())
                        .status("/attachments/" + note))
                .isEqualTo(404);
    }

    @Test
    void a_withdrawn_letter_takes_its_files_along() throws IOException {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        SentFiles mine = SentFiles.by(county, letter.receipt());
        String id = mine.attached("a.jpg", Photos.jpeg(30, 20), "LETTER");
        assertThat(files(id)).hasSize(2);
        county.petitioner(letter.receipt(), "withdrawal", Map.of())
                .expectStatus()
                .isOk();
        assertThat(mine.status("/attachments/" + id)).as("it waits seven days").isEqualTo(200);
        county.at(County.WEDNESDAY.plusSeconds(8 * 86_400));
        county.settle();
        county.readAll();
        county.at(County.WEDNESDAY);
        assertThat(mine.status("/attachments/" + id)).isEqualTo(404);
        assertThat(SentFiles.by(county, staff.who(Persona.HEAD), letter.id()).status("/attachments/" + id))
                .isEqualTo(404);
        sweeping.removed().block();
        assertThat(files(id)).isEmpty();
    }

    @Test
    void whoever_erases_themselves_from_a_closed_letter_erases_what_they_attached() throws IOException {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        SentFiles mine = SentFiles.by(county, letter.receipt());
        String id = mine.attached("a.mp3", Voices.mp3(3), "LETTER");
        SentFiles own = new SentFiles(mine.client(), mine.path() + "/own-record");
        own.client()
                .delete()
                .uri(own.path() + "/contact")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(mine.ids()).as("while it is open, the handler needs it").containsExactly(id);
        county.petitioner(letter.receipt(), "word", Map.of("solved", "YES"))
                .expectStatus()
                .isOk();
        own.client()
                .delete()
                .uri(own.path() + "/words")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(mine.ids()).isEmpty();
        sweeping.removed().block();
        assertThat(files(id)).isEmpty();
    }

    @Test
    void where_files_cannot_be_kept_words_still_can() throws IOException {
        Receipt receipt = written();
        SentFiles mine = SentFiles.by(county, receipt);
        byte[] photo = Photos.jpeg(30, 20);
        String upload = mine.announced("a.jpg", photo, "LETTER");
        Path incoming = RealServices.uploadsFolder().resolve("incoming");
        Path aside = RealServices.uploadsFolder().resolve("aside");
        Files.createDirectories(incoming);
        Files.move(incoming, aside);
        Files.writeString(incoming, "no folder");
        try {
            mine.piece(upload, 0, photo)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.type")
                    .value(String.class, type -> assertThat(type).endsWith("/no-room"))
                    .jsonPath("$.detail")
                    .value(String.class, detail -> assertThat(detail).contains("文字照样收"));
            county.petitioner(receipt, "additions", Map.of("text", "第三根灯杆也不亮。"))
                    .expectStatus()
                    .isOk();
        } finally {
            Files.delete(incoming);
            Files.move(aside, incoming);
        }
        mine.pieces(upload, photo, 0);
        mine.finish(upload).expectStatus().isCreated();
    }

    /** All that lies in the folder under this id. */
    private static List<Path> files(String id) throws IOException {
        try (Stream<Path> all = Files.walk(RealServices.uploadsFolder())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(id))
                    .toList();
        }
    }
}
