package org.cunbu.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts Chinese text into overlapping pairs of characters, since it has no spaces to cut at: 洞口县 becomes 洞口, 口县.
 * Width, case and traditional characters are folded, so that ＡＢＣ finds abc and 縣 finds 县.
 *
 * <p>A text to be found is cut with its single characters beside the pairs, so that a question of one character finds
 * something too; a question is cut into pairs only, and into single characters where nothing stands beside them.
 */
public final class BigramAnalyzer extends Analyzer {
    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean withSingleCharacters;

    private BigramAnalyzer(boolean withSingleCharacters) {
        this.withSingleCharacters = withSingleCharacters;
    }

    /** For a text that is to be found. */
    public static BigramAnalyzer forText() {
        return new BigramAnalyzer(true);
    }

    /** For what somebody looks for. */
    public static BigramAnalyzer forQuestion() {
        return new BigramAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream pairs = new CJKBigramFilter(folded(source), ALL_SCRIPTS, withSingleCharacters);
        return new TokenStreamComponents(source, new OnePositionFilter(pairs));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return folded(in);
    }

    private static TokenStream folded(TokenStream in) {
        return new HanFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }
}
