package org.cunbu.drills.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.secrets.planting.Astray;
import org.cunbu.drills.secrets.planting.Disguises;
import org.cunbu.drills.secrets.planting.Person;
import org.cunbu.drills.secrets.planting.Planting;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.testing.disguise.Disguise;

/**
 * People write letters full of names, phones, identity numbers, cards, plates and addresses, in thirty disguises; careless
 * officials repeat them, answer, publish and take down; then everything is searched in which none of it may stand.
 * Attachments do not exist yet, so no file names are planted.
 */
final class SecretsDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SecretsDrill() {}

    public static void main(String[] words) {
        Drill.run("secrets", words, Set.of("secrets", "seed"), SecretsDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int seed = told.number("seed", 430525);
        var disguises = new Disguises(new Random(seed));
        List<Person> people = people(told.number("secrets", 1_000), disguises);
        verdict.note("seed %d, %d secrets of %d people in %d disguises"
                .formatted(seed, people.size() * Person.SECRETS, people.size(), Disguise.values().length));
        Path folder = Files.createTempDirectory("cunbu-drill-secrets-");
        try (var ground = Ground.own(EnumSet.allOf(Server.class), folder.resolve(Looking.SERVICES))) {
            ground.realm();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            var office = new Office(wire, new Tokens(ground));
            var planted = new Planting(ground, wire, office);
            planted.plant(people);
            verdict.note("all is written, answered, published, taken down");
            var astray = new Astray(wire, portal.address(), disguises).send();
            new Looking(verdict, ground, folder, wire, office, planted, astray).everywhere();
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Person> people(int secrets, Disguises disguises) {
        List<Person> people = new ArrayList<>();
        while (people.size() * Person.SECRETS < secrets) people.add(Person.ofNumber(people.size(), disguises));
        return people;
    }
}
