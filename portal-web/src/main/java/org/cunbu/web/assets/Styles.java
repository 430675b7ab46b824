package org.cunbu.web.assets;

/** Leaves out of a style sheet what only its authors need. */
final class Styles {

    private Styles() {}

    static String tighten(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("(?<=[{;][a-z-]{1,40}): ", ":")
                .replace(";}", "}")
                .strip();
    }
}
