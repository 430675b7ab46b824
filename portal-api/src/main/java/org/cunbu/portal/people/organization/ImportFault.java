package org.cunbu.portal.people.organization;

/**
 * What is wrong with one line of a file, and how to put it right.
 *
 * @param ordinal the fault's place among all of the file
 * @param list the list's name, or {@link #FILE}
 * @param line as the spreadsheet counts
 * @param heading the column; empty for the line as a whole
 */
public record ImportFault(int ordinal, String list, int line, String heading, String message) {
    /** What is wrong with the file as a whole. */
    public static final String FILE = "FILE";

    /** The list in words. */
    public String listWords() {
        return list.equals(FILE) ? "文件" : ImportList.valueOf(list).words();
    }
}
