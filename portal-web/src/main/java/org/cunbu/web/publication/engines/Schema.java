package org.cunbu.web.publication.engines;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.web.layout.Days;
import org.cunbu.web.layout.Site;
import org.cunbu.web.publication.LetterLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says in the words of schema.org what a published letter is: a page with one question and its answer. */
@Component
public class Schema {

    private final JsonMapper json = JsonMapper.builder().build();
    private final PublicAddress address;
    private final Site site;

    Schema(PublicAddress address, Site site) {
        this.address = address;
        this.site = site;
    }

    /** Of a letter's page. A shared link carries the title and who answered, none of the letter's text. */
    public About of(PublicLetter letter, LetterLine line) {
        String here = address.of("/letters/" + letter.id());
        return new About(
                here,
                letter.title(),
                line.signer() + "来信，" + line.unit() + "已答复。" + site.county() + site.name(),
                Days.machine(letter.published()),
                safe(json.writeValueAsString(page(letter, line, here))));
    }

    private Map<String, Object> page(PublicLetter letter, LetterLine line, String here) {
        var answer = thing("Answer", "text", letter.answer());
        answer.put("dateCreated", Days.machine(letter.answered()));
        answer.put("url", here);
        answer.put("author", thing("GovernmentOrganization", "name", line.unit()));
        var question = thing("Question", "name", letter.title());
        question.put("text", letter.text());
        question.put("dateCreated", Days.machine(letter.received()));
        question.put("author", thing("Person", "name", line.signer()));
        question.put("answerCount", 1);
        question.put("acceptedAnswer", answer);
        var page = thing("QAPage", "@context", "https://schema.org");
        page.put("url", here);
        page.put("inLanguage", "zh-CN");
        page.put("datePublished", Days.machine(letter.published()));
        page.put("mainEntity", question);
        return page;
    }

    private static Map<String, Object> thing(String type, String property, String value) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put(property, value);
        return thing;
    }

    /** A script element ends at the first {@code </script}, whatever its type: no letter can write one. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
