package org.cunbu.portal.petition.casework.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question for the first rounds of several stacks in one order. Each stack (a unit's, the discipline desk's, everybody's)
 * is read in its own order by its own index and no further than a page; so that a page costs the same however many letters
 * there are.
 */
final class Stacks {

    /** The orders in which rounds lie. */
    enum Order {
        /** What runs out first. */
        DUE("coalesce(r.next_due, '9999-12-31T00:00:00Z'::timestamptz)", "r.open", ">", "asc"),
        /** What was closed last. */
        CLOSED("r.closed_at", "not r.open", "<", "desc");

        private final String key;
        private final String where;
        private final String after;
        private final String direction;

        Order(String key, String where, String after, String direction) {
            this.key = key;
            this.where = where;
            this.after = after;
            this.direction = direction;
        }

        private String by() {
            return " order by " + key + " " + direction + ", r.id " + direction;
        }
    }

    /** Units of more than so many stacks are picked out of everybody's. */
    private static final int MANY = 150;

    private static final String OF_UNITS = """
            select one.* from unnest(:units::text[]) as u (unit) cross join lateral (
              select r.* from round r%s where %s and r.holder = u.unit and r.secrecy = 'NONE'%s%s limit %d) one""";

    private static final String OF_ALL = """
            select r.* from round r%s where %s and r.secrecy = 'NONE'%s%s%s limit %d""";

    private static final String DECIDING = """
            select r.* from round r%s where %s and r.deciding = any(:decideAt) and r.secrecy = 'NONE'
               and r.holder <> all(:units)%s%s limit %d""";

    private static final String HELPING = """
            select r.* from round r%s where %s and r.alongside && :helpAt and r.secrecy = 'NONE'
               and r.holder <> all(:units) and not coalesce(r.deciding = any(:decideAt), false)%s%s limit %d""";

    private static final String HIDDEN = """
            select r.* from round r%s where %s and r.secrecy <> 'NONE'%s%s limit %d""";

    private final Reach reach;
    private final Order order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String facts = "";
    private boolean further;
    private boolean elsewhere;

    Stacks(Reach reach, Order order) {
        this.reach = reach;
        this.order = order;
        if (!reach.all() && reach.villageCodes().length > 0) {
            withFacts();
            and("not (coalesce(f.kept, false) and r.holder = any(:villages))").bind("villages", reach.villageCodes());
        }
        // a closed round after which another was opened is no close-out
        if (order == Order.CLOSED) {
            and(
                    "not exists (select 1 from round later where later.petition = r.petition and later.ordinal > r.ordinal)");
        }
    }

    /** The letter's own facts are asked for too, as {@code f}. */
    Stacks withFacts() {
        facts = " left join listed_letter f on f.petition = r.petition";
        return this;
    }

    Stacks and(String condition) {
        conditions.add(condition);
        return this;
    }

    Stacks bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Also what lies elsewhere and waits for a decision of the ones, or is helped with by the others. */
    Stacks andElsewhere(String[] decideAt, String[] helpAt) {
        elsewhere = true;
        return bind("decideAt", decideAt).bind("helpAt", helpAt);
    }

    /** Only what comes after this line. */
    Stacks after(Queue.After line) {
        further = true;
        return bind("afterKey", line.key()).bind("afterId", line.round());
    }

    /** What is bound in the question. */
    Map<String, Object> values() {
        return values;
    }

    /** The question for at most so many rounds. */
    String sql(int most) {
        String where = order.where
                + (further ? " and (" + order.key + ", r.id) " + order.after + " (:afterKey, :afterId)" : "");
        String more = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        var stacks = new ArrayList<String>();
        if (reach.all()) stacks.add(OF_ALL.formatted(facts, where, "", more, order.by(), most));
        else if (reach.units().size() > MANY) {
            stacks.add(OF_ALL.formatted(facts, where, " and r.holder = any(:units)", more, order.by(), most));
        } else stacks.add(OF_UNITS.formatted(facts, where, more, order.by(), most));
        if (elsewhere) {
            stacks.add(DECIDING.formatted(facts, where, more, order.by(), most));
            stacks.add(HELPING.formatted(facts, where, more, order.by(), most));
        }
        if (reach.hidden()) stacks.add(HIDDEN.formatted(facts, where, more, order.by(), most));
        if (!reach.all()) values.put("units", reach.unitCodes());
        return "select * from ((" + String.join(") union all (", stacks) + ")) r" + order.by() + " limit " + most;
    }
}
