/**
 * Chinese analyzers for Elasticsearch, as a stable plugin: what is written and what is looked for are cut alike.
 * Start at {@link BigramAnalyzer}.
 */
@NullMarked
package org.cunbu.analysis;

import org.jspecify.annotations.NullMarked;
