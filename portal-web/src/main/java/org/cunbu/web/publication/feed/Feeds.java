package org.cunbu.web.publication.feed;

import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.portal.petition.publication.TakenDown;
import org.cunbu.web.publication.LetterLines;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Makes feeds: of all published letters, of a township's, of those that a unit answered. */
@Component
class Feeds {

    private final Publication publication;
    private final LetterLines lines;
    private final Regions regions;
    private final PublicAddress address;
    private final MessageSource messages;

    Feeds(Publication publication, LetterLines lines, Regions regions, PublicAddress address, MessageSource messages) {
        this.publication = publication;
        this.lines = lines;
        this.regions = regions;
        this.address = address;
        this.messages = messages;
    }

    Mono<Feed> of(@Nullable RegionCode township, @Nullable UnitId unit, @Nullable PageKey after) {
        var wanted = new LetterFilter(township, unit, null, null, null);
        var gone =
                after == null ? publication.takenDown(wanted, null).map(Page::items) : Mono.just(List.<TakenDown>of());
        return Mono.zip(publication.letters(wanted, after), gone)
                .map(read -> feed(wanted, after, read.getT1(), read.getT2()));
    }

    private Feed feed(LetterFilter wanted, @Nullable PageKey after, Page<PublicLetter> page, List<TakenDown> down) {
        var entries = page.items().stream().map(this::entry).toList();
        var gone = down.stream().map(this::gone).toList();
        var next = page.next();
        return new Feed(
                Names.ofFeed(regions.county().code().value(), township(wanted), unit(wanted)),
                title(wanted),
                Feed.newest(entries, gone),
                here("/letters/feed", wanted, after),
                here("/letters/feed", wanted, null),
                next == null ? null : here("/letters/feed", wanted, next),
                here("/letters", wanted, null),
                entries,
                gone);
    }

    private Feed.Entry entry(PublicLetter letter) {
        var line = lines.of(letter);
        return new Feed.Entry(
                Names.of(letter.id()),
                letter.title(),
                address.of("/letters/" + letter.id()),
                line.signer(),
                say("intake.kind." + line.kind()),
                line.unit(),
                letter.published(),
                letter.text(),
                letter.answer());
    }

    private Feed.Gone gone(TakenDown letter) {
        var cause = letter.cause();
        return new Feed.Gone(
                Names.of(letter.id()),
                letter.takenDown(),
                say("publication.cause." + (cause == null ? "none" : cause.name())));
    }

    private String title(LetterFilter wanted) {
        var unit = wanted.unit();
        var of = unit == null ? lines.place(wanted.township()) : lines.unit(unit);
        return of + " · " + say("publication.title");
    }

    private String here(String path, LetterFilter wanted, @Nullable PageKey page) {
        var builder = UriComponentsBuilder.fromPath(path);
        if (wanted.township() != null) builder.queryParam("township", township(wanted));
        if (wanted.unit() != null) builder.queryParam("unit", unit(wanted));
        if (page != null) builder.queryParam("page", page.token());
        return address.of(builder.encode().build().toUriString());
    }

    private static String township(LetterFilter wanted) {
        var township = wanted.township();
        return township == null ? "" : township.value();
    }

    private static String unit(LetterFilter wanted) {
        var unit = wanted.unit();
        return unit == null ? "" : unit.value();
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
