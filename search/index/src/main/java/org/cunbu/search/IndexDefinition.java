package org.cunbu.search;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What an index holds.
 *
 * @param name such as {@code public}; the portal's prefix comes before it
 * @param generation raised with each change of the fields: a new index is then filled beside the old one and takes its
 *     place when it is complete
 */
public record IndexDefinition(String name, int generation, List<Field> fields) {
    public IndexDefinition {
        fields = List.copyOf(fields);
        if (!name.matches("[a-z][a-z-]{0,30}") || generation < 1) {
            throw new IllegalArgumentException("an index has a name in small letters and a generation from 1 on");
        }
        if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
            throw new IllegalArgumentException("two fields of one name");
        }
    }

    List<Field.Text> texts() {
        return fields.stream()
                .filter(Field.Text.class::isInstance)
                .map(Field.Text.class::cast)
                .toList();
    }

    Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the index " + this.name + " has no field " + name));
    }
}
