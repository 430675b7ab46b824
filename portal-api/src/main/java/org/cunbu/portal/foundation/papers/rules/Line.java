package org.cunbu.portal.foundation.papers.rules;

import java.util.List;

/**
 * A line as the file has it.
 *
 * @param number counted from 1 as a spreadsheet shows it
 */
public record Line(int number, List<String> cells) {
    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
