package org.cunbu.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter's rows as a script for pgbench, taken from a letter that came through the door: each row of it as one insert
 * into a table of the same columns, indexes and checks, with every value as a parameter. Ids, numbers and keys are new for
 * each letter.
 */
final class SameRows {

    /** The door's tables, and how a letter's rows are found in them. */
    private static final Map<String, String> TABLES = tables();

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '',
                   exists (select 1 from pg_index i
                            where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey))
              from pg_attribute a
             where a.attrelid = ('public.' || ?)::regclass and a.attnum > 0 and not a.attisdropped
             order by a.attnum""";

    private static final String A_LETTER = """
            select p.id::text, coalesce(p.contact::text, ''),
                   (select seq::text from journal_entry where subject = p.id and type = 'PetitionReceived')
              from petition p
             where p.contact is not null
             order by abs(length(p.text) - 237)
             limit 1""";

    private static final String NEW_NUMBER =
            "translate(upper(left(replace(gen_random_uuid()::text, '-', ''), 10)), '01', 'GH')";

    private final Connection database;
    private final StringBuilder script = new StringBuilder();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final String petition;
    private final String contact;
    private final String seq;

    private SameRows(Connection database) throws SQLException {
        this.database = database;
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(A_LETTER)) {
            if (!rows.next()) throw new IllegalStateException("no letter with a contact came through the door");
            this.petition = rows.getString(1);
            this.contact = rows.getString(2);
            this.seq = rows.getString(3);
        }
    }

    /** @param values the parameters that every letter shares */
    record Script(String text, Map<String, String> values) {}

    static Set<String> names() {
        return TABLES.keySet();
    }

    /** Two thirds of the door's letters have a contact, and of these letters too. */
    static Script of(Connection database) throws SQLException {
        var rows = new SameRows(database);
        rows.script.append("""
                \\set contact random(1, 3)
                begin;
                """);
        for (var table : TABLES.entrySet()) rows.add(table.getKey(), table.getValue());
        rows.script.append("commit;\n");
        return new Script(rows.script.toString(), rows.values);
    }

    private void add(String table, String where) throws SQLException {
        var columns = new ArrayList<String>();
        var contents = new ArrayList<String>();
        String identity = "";
        try (var question = database.prepareStatement(COLUMNS)) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (rows.getBoolean(3)) {
                        identity = name;
                        continue;
                    }
                    @Nullable String value = value(table, name, where);
                    if (value == null) continue;
                    columns.add(name);
                    contents.add(content(table, name, rows.getString(2), value, rows.getBoolean(4)));
                }
            }
        }
        boolean some = table.equals("vault_contact");
        if (some) script.append("\\if :contact > 1\n");
        script.append("insert into bench_rows.%s (%s) values (%s)"
                .formatted(table, String.join(", ", columns), String.join(", ", contents)));
        if (columns.contains("petition") && known.add("id")) {
            script.append(" on conflict do nothing returning petition as id \\gset\n");
        } else {
            script.append(identity.isEmpty() ? ";\n" : " returning " + identity + " as seq \\gset\n");
        }
        if (some) script.append("\\endif\n");
    }

    private String content(String table, String column, String type, String value, boolean unique) {
        if (value.equals(petition) || value.equals(contact)) return known.contains("id") ? ":id::uuid" : "uuidv7()";
        if (value.equals(seq) && column.equals("seq")) return ":seq";
        if (type.equals("uuid") && unique) return "gen_random_uuid()";
        if (column.equals("number")) return NEW_NUMBER;
        if (type.equals("xid8")) return "default";
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name + "::" + type;
    }

    private @Nullable String value(String table, String column, String where) throws SQLException {
        String question = "select %s::text from %s where %s limit 1"
                .formatted(
                        column,
                        table,
                        where.replace("PETITION", petition)
                                .replace("CONTACT", contact)
                                .replace("SEQ", seq));
        try (var sql = database.createStatement();
                var rows = sql.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static Map<String, String> tables() {
        var all = new LinkedHashMap<String, String>();
        all.put("receipt", "petition = 'PETITION'");
        all.put("petition", "id = 'PETITION'");
        all.put("vault_contact", "id = 'CONTACT'");
        all.put("vault_original", "owner = 'PETITION'");
        all.put("deadline", "matter = 'PETITION'");
        all.put("journal_entry", "seq = SEQ");
        all.put("journal_salt", "seq = SEQ");
        return all;
    }

    static List<String> copies() {
        return TABLES.keySet().stream()
                .map(table -> "create table bench_rows." + table + " (like public." + table + " including all)")
                .toList();
    }
}
