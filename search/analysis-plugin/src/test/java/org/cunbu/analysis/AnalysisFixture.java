package org.cunbu.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** Cuts a text as an analyzer does and shows the pieces. */
final class AnalysisFixture {
    record Piece(String text, int position, int length, int from, int until) {}

    private AnalysisFixture() {}

    static List<String> words(Analyzer analyzer, String text) {
        return pieces(analyzer, text).stream().map(Piece::text).toList();
    }

    static List<Piece> pieces(Analyzer analyzer, String text) {
        List<Piece> pieces = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                pieces.add(new Piece(
                        term.toString(),
                        position,
                        length.getPositionLength(),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }
}
