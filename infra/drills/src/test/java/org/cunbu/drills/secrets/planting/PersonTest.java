package org.cunbu.drills.secrets.planting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.Needles;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.Phone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the drill's people write, and what the portal makes of it before it is stored. */
class PersonTest {

    private static final long SEED = 430525;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void all_that_is_planted_can_be_read_in_what_they_write() {
        for (Person person : people(200)) {
            var finder = new Finder(new Needles(person.secrets()));
            finder.look("letter", JSON.readTree(person.body()).toString());
            finder.look("addition", JSON.readTree(person.addition()).toString());
            finder.look("word", JSON.readTree(person.word()).toString());

            assertThat(finder.secrets()).as("seed %s: %s", SEED, person).containsAll(person.secrets());
        }
    }

    @Test
    void nothing_of_it_can_be_read_in_what_is_stored() {
        List<String> read = new ArrayList<>();
        for (Person person : people(1_000)) {
            JsonNode letter = JSON.readTree(person.body());
            JsonNode contact = letter.path("contact");
            Set<String> names = Set.of(
                    contact.path("name").asString(),
                    letter.path("family").path("name").asString());
            var own = Optional.of(new Phone(contact.path("phone").asString()));
            var finder = new Finder(new Needles(person.secrets()));
            for (String field : List.of("title", "text", "place")) {
                finder.look(field, PersonalData.mask(letter.path(field).asString(), names));
            }
            finder.look(
                    "addition",
                    PersonalData.mask(
                            JSON.readTree(person.addition()).path("text").asString(), names));
            finder.look(
                    "word",
                    PersonalData.mask(
                            JSON.readTree(person.word()).path("remark").asString(), names));
            finder.look("note", PersonalData.mask("打过电话了。" + person.telling(), names));
            finder.look("answer", PersonalData.maskButLandlines(Planting.ANSWER + person.telling(), names, own));
            finder.finds().forEach(find -> read.add(find + " of " + person.from()));
        }
        assertThat(read).as("seed %s", SEED).isEmpty();
    }

    private static List<Person> people(int many) {
        var disguises = new Disguises(new Random(SEED));
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < many; n++) people.add(Person.ofNumber(n, disguises));
        return people;
    }
}
