package org.cunbu.standalone.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.web.layout.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows what the demonstration has sent, since its mail goes to nobody. */
@Controller
class DemoInboxController {

    private static final int MOST = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final DevelopmentMail mail;
    private final Frames frames;

    DemoInboxController(DevelopmentMail mail, Frames frames) {
        this.mail = mail;
        this.frames = frames;
    }

    /** One message on the page. */
    record Line(String to, String subject, String text, String at) {}

    @GetMapping("/demo/inbox")
    Mono<String> inbox(Model model, ServerWebExchange exchange) {
        model.addAttribute("frame", frames.of(exchange));
        return Mono.fromCallable(() -> lines(mail.received()))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(lines -> model.addAttribute("lines", lines))
                .thenReturn("demo/inbox");
    }

    private static List<Line> lines(List<DevelopmentMail.Received> received) {
        return received.reversed().stream()
                .limit(MOST)
                .map(one -> new Line(String.join(", ", one.to()), one.subject(), one.text(), TIME.format(one.at())))
                .toList();
    }
}
