package org.cunbu.portal.petition.routing.rules;

import java.util.List;
import org.cunbu.portal.petition.routing.CatalogueLine;

/**
 * How well a line of the catalogue fits a letter.
 *
 * @param words the words of the line that the letter has, the weightiest first
 * @param score their weights, those in the title counted three times
 */
record Match(CatalogueLine line, List<String> words, int score) {}
