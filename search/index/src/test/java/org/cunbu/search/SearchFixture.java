package org.cunbu.search;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cunbu.embedded.testing.TestServices;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A small index of letters on the real Elasticsearch, under a prefix of its own. */
final class SearchFixture implements AutoCloseable {
    static final IndexDefinition LETTERS = new IndexDefinition(
            "letters",
            1,
            List.of(
                    new Field.Text("title", 3, false),
                    new Field.Text("text", 1, true),
                    new Field.Keyword("township"),
                    new Field.Keyword("kind"),
                    new Field.Keyword("place"),
                    new Field.Time("received")));

    /** What the truth holds when an index is filled. */
    final List<Change> truth = new CopyOnWriteArrayList<>();

    final Elasticsearch elasticsearch;
    final SearchIndex index;

    private SearchFixture(URI address, String prefix) {
        this.elasticsearch = Elasticsearch.at(SearchSettings.of(address, prefix));
        this.index = new SearchIndex(elasticsearch, LETTERS, () -> Flux.fromIterable(truth));
    }

    static SearchFixture onElasticsearch() {
        return at(address(), TestServices.indexPrefix("letters"));
    }

    static SearchFixture at(URI address, String prefix) {
        return new SearchFixture(address, prefix);
    }

    static URI address() {
        return TestServices.elasticsearch();
    }

    static Letter aLetter(String id) {
        return new Letter(id);
    }

    void holds(Letter... letters) {
        List<Change> changes = new ArrayList<>();
        for (Letter letter : letters) {
            changes.add(letter.document());
        }
        index.put(changes).block();
        index.prepare().block();
        index.refresh().block();
    }

    Found find(Asking asking) {
        return Objects.requireNonNull(index.find(asking.question()).block());
    }

    List<String> ids(Asking asking) {
        return find(asking).hits().stream().map(Found.Hit::id).toList();
    }

    @Override
    public void close() {
        index.drop().onErrorComplete().block();
        elasticsearch.close();
    }

    /** A letter in the making. */
    static final class Letter {
        private final String id;
        private final Map<String, Object> fields = new HashMap<>();
        private long version = 1;

        private Letter(String id) {
            this.id = id;
            fields.put("received", Instant.parse("2026-11-02T02:00:00Z"));
        }

        Letter version(long number) {
            version = number;
            return this;
        }

        Letter titled(String title) {
            fields.put("title", title);
            return this;
        }

        Letter saying(String text) {
            fields.put("text", text);
            return this;
        }

        Letter from(String township) {
            fields.put("township", township);
            return this;
        }

        Letter with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        Letter received(String instant) {
            fields.put("received", Instant.parse(instant));
            return this;
        }

        Change.Document document() {
            return new Change.Document(id, version, fields);
        }
    }

    /** A question in the making. */
    record Asking(
            Words words,
            List<Filter> within,
            List<Choice> choices,
            Order order,
            @Nullable Place after,
            int size) {
        static Asking forWords(String typed) {
            return new Asking(Words.of(typed), List.of(), List.of(), new Order.BestFirst("received"), null, 20);
        }

        Asking within(Filter... filters) {
            return new Asking(words, List.of(filters), choices, order, after, size);
        }

        Asking choosing(String field, String... values) {
            List<Choice> more = new ArrayList<>(choices);
            more.add(new Choice(field, Set.of(values)));
            return new Asking(words, within, more, order, after, size);
        }

        Asking newestFirst() {
            return new Asking(words, within, choices, new Order.NewestFirst("received"), after, size);
        }

        Asking pagesOf(int hits) {
            return new Asking(words, within, choices, order, after, hits);
        }

        Asking after(@Nullable Place place) {
            return new Asking(words, within, choices, order, place, size);
        }

        Question question() {
            return new Question(words, within, choices, order, after, size);
        }
    }
}
