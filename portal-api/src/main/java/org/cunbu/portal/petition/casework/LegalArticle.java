package org.cunbu.portal.petition.casework;

/**
 * An article of a law, as data: it is printed only once a person has checked it and said so.
 *
 * @param text     as it is to be printed
 * @param verified whether a person checked it
 */
public record LegalArticle(String text, boolean verified) {}
