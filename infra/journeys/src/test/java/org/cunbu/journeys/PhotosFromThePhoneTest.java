package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.journeys.RunningPortal.done;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.junit.jupiter.api.Test;

/**
 * A villager sends a large photo from the phone while the line breaks and comes back; a dispatcher sees it beside the
 * letter and attaches a paper to the file; a neighbour without scripts sends one by the form alone.
 */
class PhotosFromThePhoneTest {

    private static final String PLANTED = "GPS-27.060212-110.635114";

    @Test
    void a_photo_arrives_although_the_line_breaks_and_the_desk_sees_it() throws IOException {
        Browser browser = Chromium.launch();
        var portal = RunningPortal.get();
        portal.official("photo-fenban", "测试分办员", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        Receipt receipt = written(portal, "村口的路灯不亮，照片在后面");
        try (var villager = Visitor.onAPhone(browser, portal)) {
            opens(villager, receipt);
            villager.findsNothingToComplainAbout();
            var page = villager.page();
            page.setInputFiles("#file", new FilePayload("路灯.jpg", "image/jpeg", photo()));
            page.context().setOffline(true);
            page.click("form[data-attach] button");
            page.waitForCondition(() -> villager.reads("[data-attach-told]").contains("自动接着传"));
            page.context().setOffline(false);
            page.waitForURL(url -> url.contains("done=attached"));
            assertThat(villager.reads("main")).contains("路灯.jpg").contains("您传了照片");
            assertThat(widthOf(page, ".files img")).isEqualTo(320);
            villager.findsNothingToComplainAbout();
        }
        try (var desk = Visitor.atADesk(browser, portal)) {
            desk.signsIn("photo-fenban", "/desk");
            desk.page().navigate(portal.at("/desk/cases/" + receipt.id()));
            assertThat(desk.reads("main")).contains("路灯.jpg");
            assertThat(widthOf(desk.page(), ".files img")).isEqualTo(320);
            desk.page().click("text=添加照片、录音或文件");
            desk.findsNothingToComplainAbout();
            desk.page().setInputFiles("#attach-file", new FilePayload("现场.jpg", "image/jpeg", photo()));
            desk.page().click("form[data-attach] button");
            desk.page().waitForURL(url -> url.contains("done=attach"));
            assertThat(desk.reads("main")).contains("附件收下了").contains("现场.jpg");
        }
        browser.close();
    }

    @Test
    void without_scripts_the_form_sends_it_and_says_what_is_wrong() throws IOException {
        Browser browser = Chromium.launch();
        var portal = RunningPortal.get();
        Receipt receipt = written(portal, "桥头的护栏断了");
        try (var neighbour = Visitor.withoutScripts(browser, portal)) {
            opens(neighbour, receipt);
            byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            neighbour.page().setInputFiles("#file", new FilePayload("照片.jpg", "image/jpeg", page));
            neighbour.presses("传上去");
            assertThat(neighbour.title()).startsWith("错误：");
            assertThat(neighbour.reads("main")).contains("只收照片");
            neighbour.page().setInputFiles("#file", new FilePayload("护栏.jpg", "image/jpeg", photo()));
            neighbour.presses("传上去");
            assertThat(neighbour.reads("main")).contains("收到了，和信放在一起").contains("护栏.jpg");
            neighbour.presses("删掉");
            assertThat(neighbour.reads("main")).contains("删掉了").doesNotContain("护栏.jpg");
        }
        browser.close();
    }

    private static void opens(Visitor visitor, Receipt receipt) {
        visitor.goesTo("/receipts")
                .fills("#number", receipt.number().value())
                .fills("#secret", receipt.secret().value())
                .presses("打开");
    }

    /** As wide as the file itself is: it was fetched, and is a picture. */
    private static int widthOf(Page page, String picture) {
        page.locator(picture).first().scrollIntoViewIfNeeded();
        page.waitForFunction("at => document.querySelector(at).complete", picture);
        return (int) page.locator(picture).first().evaluate("picture => picture.naturalWidth");
    }

    private static Receipt written(RunningPortal portal, String title) {
        var receipt = done(portal.room(Intake.class)
                .submit(
                        new Submission(
                                new IdempotencyKey(UUID.randomUUID()),
                                Channel.MAILBOX,
                                Kind.HELP,
                                new Title(title),
                                new LetterText("请来看看，晚上走路看不见。"),
                                new Place.Unknown(),
                                Optional.empty(),
                                false,
                                false),
                        ClientAddress.NOWHERE));
        portal.room(Readers.class).caughtUp("casework", "routing").block(java.time.Duration.ofSeconds(30));
        return receipt;
    }

    /** Two million pixels of noise, so that it is worth making smaller, with the place where it was taken. */
    private static byte[] photo() throws IOException {
        var noise = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(430525);
        for (int x = 0; x < 2000; x += 4) {
            for (int y = 0; y < 1000; y++) noise.setRGB(x, y, random.nextInt(0x1000000));
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpeg", plain);
        byte[] place = ("Exif\0\0" + PLANTED).getBytes(StandardCharsets.US_ASCII);
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (place.length + 2)});
        photo.writeBytes(place);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
