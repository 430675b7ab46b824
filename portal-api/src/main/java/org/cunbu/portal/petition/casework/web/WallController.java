package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Wall;
import org.cunbu.portal.petition.casework.WallView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The wall of whoever is signed in. */
@RestController
@RequestMapping("/api/wall")
@Tag(name = "cases", description = "办信：工作人员")
class WallController {

    private final Wall wall;

    WallController(Wall wall) {
        this.wall = wall;
    }

    @GetMapping
    @Operation(summary = "挂图作战：各乡镇街道没办结、快到期、超期、本月办结的件数")
    Mono<Board> county(Official by) {
        return wall.county(by).map(Board::of);
    }

    @GetMapping("/{township}")
    @Operation(summary = "一个乡镇街道的各村、社区")
    Mono<Board> township(@PathVariable String township, Official by) {
        return Mono.fromCallable(() -> new RegionCode(township))
                .onErrorMap(IllegalArgumentException.class, none -> new NotFound("这个乡镇街道"))
                .flatMap(code -> wall.township(code, by))
                .map(Board::of);
    }

    /** What is open where. */
    record Board(
            String place,
            String name,
            List<TileView> tiles,
            @Schema(description = "只知道在县里，或者不知道在哪里") TileView elsewhere,
            TileView whole,
            @Schema(description = "还没人回话的，最久的在前") List<SilentView> nobodyYet,
            @Schema(description = "还没人回话的有多少件") long silent,
            Instant asOf,
            @Nullable Instant changed,

            @Schema(description = "从这时起的变化还没有算进来；没有就是都算进来了") @Nullable
            Instant late) {

        static Board of(WallView view) {
            return new Board(
                    view.place().value(),
                    view.placeName(),
                    view.tiles().stream().map(TileView::of).toList(),
                    TileView.of(view.elsewhere()),
                    TileView.of(view.whole()),
                    view.nobodyYet().stream().map(SilentView::of).toList(),
                    view.silent(),
                    view.asOf(),
                    view.changed(),
                    view.late());
        }
    }

    /** One place. */
    record TileView(@Nullable String place, String name, long open, long near, long overdue, long closed) {

        static TileView of(WallView.Tile tile) {
            RegionCode place = tile.place();
            return new TileView(
                    place == null ? null : place.value(),
                    tile.name(),
                    tile.open(),
                    tile.near(),
                    tile.overdue(),
                    tile.closed());
        }
    }

    /** A letter to which nobody has said anything yet. */
    record SilentView(@Nullable UUID id, String place, String unit, Instant came, boolean overdue) {

        static SilentView of(WallView.Silent one) {
            return new SilentView(
                    one.letter().map(id -> id.value()).orElse(null),
                    one.place(),
                    one.unit(),
                    one.came(),
                    one.isOverdue());
        }
    }
}
