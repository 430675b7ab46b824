package org.cunbu.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes traditional characters for their simplified ones: whoever writes 橋 and whoever looks for 桥 mean the same. */
final class HanFoldingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    HanFoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] characters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            characters[i] = HanFolding.of(characters[i]);
        }
        return true;
    }
}
