package org.cunbu.search;

/** A field of a document, by what can be asked of it. */
public sealed interface Field {
    /** Its name in the document. */
    String name();

    /**
     * Words are looked for in it and shown with what was found marked.
     *
     * @param weight how much more a word found here says than one in a field of weight 1
     * @param snippets true: only the places around what was found are shown; false: the whole text, as of a title
     */
    record Text(String name, double weight, boolean snippets) implements Field {
        public Text {
            check(name);
        }
    }

    /** A code or word as it stands: to filter by, to count by. */
    record Keyword(String name) implements Field {
        public Keyword {
            check(name);
        }
    }

    /** A day or an instant: to filter by, to sort by, to count by month. */
    record Time(String name) implements Field {
        public Time {
            check(name);
        }
    }

    /** A whole number. */
    record Number(String name) implements Field {
        public Number {
            check(name);
        }
    }

    private static void check(String name) {
        if (!name.matches("[a-z][a-zA-Z]{0,30}")) {
            throw new IllegalArgumentException("not a field's name: " + name);
        }
    }
}
