package org.cunbu.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code cunbu_bigram}, for texts that are to be found. */
@NamedComponent("cunbu_bigram")
public final class BigramAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return BigramAnalyzer.forText();
    }
}
