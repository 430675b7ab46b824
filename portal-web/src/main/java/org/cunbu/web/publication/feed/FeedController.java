package org.cunbu.web.publication.feed;

import java.nio.charset.StandardCharsets;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** /letters/feed: published letters as they come. A reader that asks again with what it knows gets 304. */
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/letters/feed")
    Mono<ResponseEntity<byte[]>> letters(
            @RequestParam @Nullable RegionCode township,
            @RequestParam @Nullable UnitId unit,
            @RequestParam @Nullable PageKey page) {
        return feeds.of(township, unit, page).map(FeedController::answer);
    }

    /** To be asked for again each time: what is taken down is gone from it at once. */
    private static ResponseEntity<byte[]> answer(Feed feed) {
        byte[] body = AtomWriter.write(feed).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(body))
                .lastModified(feed.updated())
                .body(body);
    }
}
