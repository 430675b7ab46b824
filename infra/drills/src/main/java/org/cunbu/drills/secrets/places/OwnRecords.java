package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cunbu.drills.load.Ledger.Receipt;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.Needles;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.drills.secrets.planting.Person;
import org.cunbu.drills.secrets.planting.Planting;

/** What each writer gets of their own letter: progress, everything that is kept of them, both as page and as file. */
public final class OwnRecords {

    private final Wire wire;
    private final String portal;
    private final Planting planted;
    private final Needles needles;
    private final Set<String> strange = new HashSet<>();
    private int own;
    private int papers;

    public OwnRecords(Wire wire, String portal, Planting planted, Needles needles) {
        this.wire = wire;
        this.portal = portal;
        this.planted = planted;
        this.needles = needles;
    }

    /** Looks at all of them. */
    public OwnRecords look() throws IOException, InterruptedException {
        for (Person person : planted.people()) {
            Receipt receipt = planted.receiptOf(person);
            var finder = new Finder(needles);
            finder.look("progress", asked(person, "/api/letters/" + receipt.number()));
            finder.look("own record", asked(person, "/api/letters/" + receipt.number() + "/own-record"));
            pages(person, receipt).forEach(finder::look);
            papers += 5;
            for (Secret secret : finder.secrets()) {
                if (person.secrets().contains(secret)) own++;
                else strange.add(secret + " to another writer");
            }
        }
        return this;
    }

    /** How many of their own secrets the writers were shown. */
    public int own() {
        return own;
    }

    /** Secrets of others that they were shown. */
    public Set<String> strange() {
        return Set.copyOf(strange);
    }

    public int papers() {
        return papers;
    }

    private Map<String, String> pages(Person person, Receipt receipt) throws IOException, InterruptedException {
        var browser = new Browser(person.from());
        browser.submit(
                browser.get(portal + "/receipts"),
                portal + "/receipts",
                Map.of("number", receipt.number(), "secret", receipt.secret()));
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : new String[] {"", "/own", "/own.json"}) {
            var answer = browser.follow(browser.get(portal + "/receipts/" + receipt.number() + page));
            if (answer.statusCode() != 200) throw new IOException(answer.uri() + " " + answer.statusCode());
            pages.put("page " + page, answer.body());
        }
        return pages;
    }

    private String asked(Person person, String path) throws IOException, InterruptedException {
        Answer answer = wire.send(wire.request(path, person.from())
                .header("Receipt-Secret", planted.receiptOf(person).secret())
                .build());
        if (!answer.isFine()) throw new IOException(path + " " + answer.status() + " " + answer.body());
        return answer.body();
    }
}
