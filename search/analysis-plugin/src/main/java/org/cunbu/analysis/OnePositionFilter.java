package org.cunbu.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Lets every token fill one position. {@code CJKBigramFilter} gives pairs that stand beside single characters the
 * length 2; the query builder then reads the tokens as a graph and walks all its paths, whose number doubles with every
 * few characters, until the node has no memory left.
 */
final class OnePositionFilter extends TokenFilter {
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

    OnePositionFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        length.setPositionLength(1);
        return true;
    }
}
