package org.cunbu.web.publication.engines;

/**
 * What a page says of itself to programs: its address, a title and a sentence for a shared link, and what it is in the
 * words of schema.org. No picture of anybody, and no word that is not on the page.
 *
 * @param address the page's one address
 * @param sentence what a shared link says under the title
 * @param published for the attribute of the same name
 * @param schema JSON-LD, safe inside a script element
 */
public record About(String address, String title, String sentence, String published, String schema) {}
