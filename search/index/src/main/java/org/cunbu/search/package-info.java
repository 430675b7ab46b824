/**
 * Elasticsearch behind three words: put, remove, find. Knows no petition: who uses it names the fields, gives the
 * documents and asks in the values of this package; nothing that a client sent reaches Elasticsearch as it is. Start at
 * {@link SearchIndex}.
 */
@NullMarked
package org.cunbu.search;

import org.jspecify.annotations.NullMarked;
