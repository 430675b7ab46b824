package org.cunbu.portal.petition.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.papers.LineProblem;
import org.cunbu.portal.foundation.papers.Row;
import org.cunbu.portal.foundation.papers.Table;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.petition.intake.rules.OrderField;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in what lies in other systems: a work order pasted, or a table of them, all or nothing. */
@Service
public class WorkOrders {

    /** Longest text that may be pasted, in characters. */
    public static final int LONGEST = 20_000;

    /** The most work orders of one table. */
    public static final int MOST = 500;

    private static final int MOST_PROBLEMS = 200;

    private final EntryDesk desk;
    private final WorkOrderReading reading;
    private final Letters letters;
    private final Besides besides;
    private final Secrets secrets;

    WorkOrders(EntryDesk desk, WorkOrderReading reading, Letters letters, Besides besides, Secrets secrets) {
        this.desk = desk;
        this.reading = reading;
        this.letters = letters;
        this.besides = besides;
        this.secrets = secrets;
    }

    /** Reads a work order that was pasted; nothing is taken in. */
    public WorkOrder read(String pasted, Official by) {
        desk.required(by);
        String text = PlainText.lines("order", pasted, LONGEST);
        var order = reading.read(text);
        if (order.entry().refNumber() == null && order.entry().letter().isEmpty()) {
            throw Invalid.field("order", "nothing-read", "没有读出工单。请把整张工单贴进来，一行一项，像“工单编号：…”“诉求内容：…”。");
        }
        return order;
    }

    private record Line(Row row, Submission letter) {}

    /**
     * Takes in a table of work orders, one a line, all or nothing, with everything that is wrong by its line.
     *
     * @param trial only looks
     * @return how many it holds
     */
    public Mono<Integer> table(byte[] file, String fileName, boolean trial, Official by) {
        return Mono.fromSupplier(() -> desk.required(by))
                .flatMap(post -> Mono.fromCallable(() -> lines(Tables.read(file, fileName), post))
                        .subscribeOn(Schedulers.boundedElastic()))
                .delayUntil(this::notKnown)
                .flatMap(lines -> trial ? Mono.just(lines.size()) : bring(lines));
    }

    private Mono<Integer> bring(List<Line> lines) {
        return letters.takeAll(lines.stream().map(Line::letter).toList())
                .onErrorMap(
                        KeyOfAnother.class,
                        other -> new Conflict("known-reference", "有工单号已经登记过，但这次的内容不一样。请逐张登记，勾选“重件”。"));
    }

    private List<Line> lines(Table table, Post post) {
        var fields = fields(table);
        if (table.rows().size() > MOST) throw Invalid.field("file", "too-long", "一次最多 " + MOST + " 行。");
        var problems = new ArrayList<FieldError>();
        var seen = new HashMap<String, Integer>();
        var lines = new ArrayList<Line>();
        for (Row row : table.rows()) {
            if (problems.size() >= MOST_PROBLEMS) break;
            try {
                lines.add(line(row, fields, post, seen));
            } catch (Invalid wrong) {
                wrong.fields().forEach(field -> problems.add(problem(row, field.message())));
            }
        }
        if (!problems.isEmpty()) throw new Invalid(problems);
        return lines;
    }

    private Line line(Row row, Map<OrderField, String> headings, Post post, Map<String, Integer> seen) {
        var values = new EnumMap<OrderField, String>(OrderField.class);
        headings.forEach((field, heading) -> {
            if (!row.cell(heading).isEmpty()) values.put(field, row.cell(heading));
        });
        if (!values.containsKey(OrderField.NUMBER)) throw Invalid.field("refNumber", "required", "没有工单编号。");
        var order = reading.of(values, List.of());
        if (!order.unread().isEmpty()) {
            throw new Invalid(order.unread().stream()
                    .map(cell -> new FieldError("file", "unread", "没有读懂“" + cell + "”。"))
                    .toList());
        }
        EntryChannels.check(order.entry().letter(), post.role());
        var key = new IdempotencyKey(key(order.entry(), row, seen));
        return new Line(row, desk.checked(key, order.entry(), post));
    }

    /** The same work order is the same letter, however often its table is sent. */
    private UUID key(RawEntry entry, Row row, Map<String, Integer> seen) {
        String ref = entry.refSystem() + " " + entry.refNumber();
        Integer before = seen.putIfAbsent(ref, row.line());
        if (before != null) {
            throw Invalid.field("refNumber", "twice", "和第 " + before + " 行是同一个工单编号。");
        }
        return secrets.keyOf(ref + (entry.repeat() ? " " + entry.refIssued() : ""));
    }

    private static Map<OrderField, String> fields(Table table) {
        var fields = new EnumMap<OrderField, String>(OrderField.class);
        table.header()
                .forEach(heading -> OrderField.named(heading).ifPresent(field -> fields.putIfAbsent(field, heading)));
        if (!fields.containsKey(OrderField.NUMBER) || !fields.containsKey(OrderField.TEXT)) {
            throw Invalid.field("file", "heading-missing", "表头里至少要有“工单编号”和“内容”。");
        }
        return fields;
    }

    private Mono<Void> notKnown(List<Line> lines) {
        return Flux.fromIterable(lines)
                .filter(line -> line.letter()
                        .circumstances()
                        .elsewhere()
                        .filter(ref -> !ref.repeat())
                        .isPresent())
                .concatMap(line -> {
                    var ref = line.letter().circumstances().elsewhere().orElseThrow();
                    return besides.firstOf(ref.system(), ref.number())
                            .filter(first ->
                                    !first.key().equals(line.letter().key().value()))
                            .map(first -> problem(
                                    line.row(),
                                    "这个工单号已经登记过，本站编号 " + first.number().shown() + "；又来了一次的，在“重件”一列写“是”。"));
                })
                .take(MOST_PROBLEMS)
                .collectList()
                .filter(problems -> !problems.isEmpty())
                .flatMap(problems -> Mono.error(new Invalid(problems)));
    }

    private static FieldError problem(Row row, String message) {
        return new LineProblem(row.line(), "", message).toFieldError();
    }
}
