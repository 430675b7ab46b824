package org.cunbu.web.desk.supervision;

import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.OrderLine;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk/supervision and /desk/attention: the lists of those who press. */
@Controller
class SupervisionPageController {

    private static final List<Order.State> LISTS = List.of(Order.State.READY, Order.State.SIGNED, Order.State.REPORTED);

    private final Supervision supervision;
    private final DeskFrames frames;

    SupervisionPageController(Supervision supervision, DeskFrames frames) {
        this.supervision = supervision;
        this.frames = frames;
    }

    @GetMapping("/desk/supervision")
    Mono<Rendering> orders(
            @RequestParam(defaultValue = "") String list, @RequestParam @Nullable PageKey page, Official by) {
        Order.State state = LISTS.stream()
                .filter(each -> each.name().equalsIgnoreCase(list))
                .findFirst()
                .orElse(Order.State.READY);
        return supervision.orders(state, page, by).map(lines -> shown(orders(state, lines, page, by)));
    }

    @GetMapping("/desk/attention")
    Mono<Rendering> leaders(@RequestParam @Nullable PageKey page, Official by) {
        return supervision.leaders(page, by).map(lines -> shown(leaders(lines, page, by)));
    }

    private OrdersPage orders(Order.State state, Page<OrderLine> lines, @Nullable PageKey page, Official by) {
        String here = address(state);
        return new OrdersPage(
                frames.of(by, "supervision"),
                "supervision.title",
                "supervision.what",
                "supervision.empty." + state.name(),
                LISTS.stream()
                        .map(each ->
                                new OrdersPage.View("supervision.list." + each.name(), address(each), each == state))
                        .toList(),
                lines.items().stream().map(SupervisionPageController::line).toList(),
                next(here + "&page=", lines),
                page == null ? null : here);
    }

    private OrdersPage leaders(Page<OrderLine> lines, @Nullable PageKey page, Official by) {
        return new OrdersPage(
                frames.of(by, "attention"),
                "attention.title",
                "attention.what",
                "attention.empty",
                List.of(),
                lines.items().stream().map(SupervisionPageController::line).toList(),
                next("/desk/attention?page=", lines),
                page == null ? null : "/desk/attention");
    }

    private static OrdersPage.Line line(OrderLine line) {
        var clock = line.clock();
        var until = line.until();
        return new OrdersPage.Line(
                "/desk/cases/" + line.petition(),
                line.number().shown(),
                line.title(),
                line.unit(),
                clock == null ? null : "desk.clock." + clock.name(),
                Moments.at(line.since()),
                until == null ? null : Due.dayInWords(until));
    }

    private static @Nullable String next(String address, Page<OrderLine> lines) {
        PageKey key = lines.next();
        return key == null ? null : address + key.token();
    }

    private static String address(Order.State state) {
        return "/desk/supervision?list=" + state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Rendering shown(OrdersPage page) {
        return Rendering.view("desk/orders").modelAttribute("page", page).build();
    }
}
