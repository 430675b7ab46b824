package org.cunbu.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code cunbu_bigram_query}, for what somebody looks for in fields cut by {@code cunbu_bigram}. */
@NamedComponent("cunbu_bigram_query")
public final class BigramQueryAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return BigramAnalyzer.forQuestion();
    }
}
