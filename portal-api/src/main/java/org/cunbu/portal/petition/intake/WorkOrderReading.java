package org.cunbu.portal.petition.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.intake.rules.OrderField;
import org.cunbu.portal.petition.intake.rules.OrderText;
import org.cunbu.portal.petition.intake.rules.OrderWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a form of what a work order says. */
@Component
class WorkOrderReading {

    private final Regions regions;

    WorkOrderReading(Regions regions) {
        this.regions = regions;
    }

    WorkOrder read(String pasted) {
        var order = OrderText.read(pasted);
        return of(order.values(), order.unread());
    }

    /** @param before what was not understood before */
    WorkOrder of(Map<OrderField, String> values, List<String> before) {
        var unread = new ArrayList<>(before);
        String text = values.getOrDefault(OrderField.TEXT, "");
        String system = values.getOrDefault(OrderField.SYSTEM, "");
        String place = values.getOrDefault(OrderField.PLACE, "");
        var region = region(place);
        var letter = new RawLetter(
                channel(system),
                read(values, OrderField.KIND, OrderWords::kind, unread)
                        .map(Kind::valueOf)
                        .orElse(null),
                values.getOrDefault(OrderField.TITLE, OrderWords.title(text)),
                text,
                region.map(found -> found.code().value()).orElse(null),
                place,
                values.get(OrderField.NAME),
                read(values, OrderField.PHONE, OrderWords::phone, unread).orElse(null),
                values.get(OrderField.EMAIL),
                false,
                false);
        return new WorkOrder(
                new RawEntry(
                        letter,
                        time(values, OrderField.HAPPENED, unread),
                        system.isEmpty() && values.containsKey(OrderField.NUMBER) ? "12345" : system,
                        values.get(OrderField.NUMBER),
                        time(values, OrderField.ISSUED, unread),
                        OrderWords.repeat(values.getOrDefault(OrderField.REPEAT, "")),
                        many(values),
                        List.of(),
                        null,
                        null),
                unread);
    }

    /** One person is no joint letter. */
    private static @Nullable String many(Map<OrderField, String> values) {
        String people =
                values.getOrDefault(OrderField.PEOPLE, "").replace("人", "").strip();
        return people.isEmpty() || people.equals("1") ? null : people;
    }

    private static @Nullable String time(Map<OrderField, String> values, OrderField field, List<String> unread) {
        return read(values, field, OrderWords::time, unread).orElse(null);
    }

    private static Optional<String> read(
            Map<OrderField, String> values,
            OrderField field,
            Function<String, Optional<String>> reading,
            List<String> unread) {
        String raw = values.get(field);
        if (raw == null) return Optional.empty();
        var word = reading.apply(raw);
        if (word.isEmpty()) unread.add(raw);
        return word;
    }

    private static Channel channel(String system) {
        if (system.contains("留言") || system.contains("论坛")) return Channel.FORUM;
        if (system.contains("信访") || system.contains("信箱") || system.contains("邮箱")) return Channel.MAILBOX;
        return Channel.HOTLINE;
    }

    /** The village where its township is named too, else the township. */
    private Optional<Region> region(String place) {
        var township = named(place, regions.townships());
        return township.flatMap(above -> named(place, regions.villagesOf(above.code())))
                .or(() -> township);
    }

    private static Optional<Region> named(String place, List<Region> all) {
        return all.stream().filter(region -> place.contains(region.name())).findFirst();
    }
}
