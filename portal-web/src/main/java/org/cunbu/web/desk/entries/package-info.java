/**
 * Letters that officials type in: a caller's, a visitor's, a paper letter's, another system's work order. Start at {@link
 * org.cunbu.web.desk.entries.EntriesController}.
 */
@NullMarked
package org.cunbu.web.desk.entries;

import org.jspecify.annotations.NullMarked;
