package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class CountyFromOneFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    private CountyImports imports;

    @Autowired
    private CountyTables tables;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Organization organization;

    @Autowired
    private Grids grids;

    @Autowired
    private Regions regions;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    @Test
    void is_looked_through_first_then_written_with_one_entry_and_taken_away_as_it_came() {
        List<RegionCode> villages = villagesOf(11);
        CountyFile file = new CountyFile(villages, 8, 40);
        RegionCode village = villages.getFirst();
        var group = new RegionCode(village.value() + "001");
        var household = new RegionCode(group.value() + "0001");
        long begun = System.nanoTime();

        ImportDraft draft = brought(file.write(), "county.xlsx");
        assertThat(imports.faults(draft.id(), "", 0, 0, 10, Actor.program()).block())
                .isEmpty();
        assertThat(draft.state()).isEqualTo(State.CLEAN);
        assertThat(draft.counts())
                .containsEntry(ImportList.PLACES, new Count(file.places(), 0, 0))
                .containsEntry(ImportList.RESPONSIBILITIES, new Count(file.responsibilities(), 0, 0))
                .containsEntry(ImportList.GRIDS, new Count(file.grids(), 0, 0))
                .containsEntry(ImportList.POSTS, new Count(3, 0, 0))
                .containsEntry(ImportList.LINKS, new Count(1, 0, 0));
        assertThat(regions.find(group)).isEmpty();
        assertThat(organization.unit(new UnitId("D-FILE-1"))).isEmpty();

        now(imports.confirm(draft.id(), Actor.program()));
        assertThat(settled(draft).state()).isEqualTo(State.DONE);
        System.out.printf(
                "%,d lines looked through twice and written in %.1f s%n",
                draft.lines(), (System.nanoTime() - begun) / 1e9);

        // What a replica holds in memory follows the commit; a person looks a moment later.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(regions.find(group)).isPresent();
            assertThat(organization.unit(new UnitId("X-FILE-1"))).isPresent();
        });
        assertThat(regions.find(group).orElseThrow().name()).isEqualTo("第1组");
        assertThat(regions.exists(household).block()).isTrue();
        assertThat(organization.unit(new UnitId("X-FILE-1")).orElseThrow().address())
                .isEqualTo("演示市一路 1 号");
        assertThat(responsibilities
                        .whoAnswersFor(household, clock.today())
                        .map(Answering::step)
                        .collectList()
                        .block())
                .contains(Step.GROUP_LEADER, Step.VILLAGE_CADRE, Step.TOWNSHIP_CADRE, Step.COUNTY_LEADER);
        assertThat(grids.at(household).map(Grid::code).collectList().block())
                .containsExactly("W-" + group, "W-" + village);
        assertThat(journal.historyOf(draft.id())
                        .map(entry -> entry.type())
                        .collectList()
                        .block())
                .containsExactly("CountyImported");
        StepVerifier.create(imports.confirm(draft.id(), Actor.program())).verifyError(Conflict.class);

        ImportDraft again = brought(now(tables.spreadsheet(Actor.program())), "county.xlsx");
        assertThat(imports.faults(again.id(), "", 0, 0, 10, Actor.program()).block())
                .isEmpty();
        assertThat(Objects.requireNonNull(again.counts().get(ImportList.PLACES)).unchanged())
                .isGreaterThanOrEqualTo(file.places());
        for (ImportList list : List.of(
                ImportList.PLACES, ImportList.POSTS, ImportList.LINKS, ImportList.RESPONSIBILITIES, ImportList.GRIDS)) {
            assertThat(again.counts().get(list))
                    .as(list.words())
                    .returns(0, Count::added)
                    .returns(0, Count::changed);
        }
    }

    @Test
    void tells_every_fault_with_its_line_and_column_and_writes_nothing() throws IOException {
        String village = villagesOf(12).getFirst().value();
        String places = "代码,名称,从,到,并入,上级代码,级别\n"
                + village + "001,第一组,2026-01-01,,,,组\n"
                + village + "001,又一组,2026-01-01,,,,\n"
                + village + "0010001,张三家,2026-01-01,,,,\n"
                + village + "0020001,,2026-01-01,,,,\n"
                + "999999001,外县镇,昨天,,,,\n"
                + "12345,短码,2026-01-01,,,,\n"
                + village + "003,,2026-01-01,2025-01-01,,,村\n";
        ImportDraft draft = brought(file(places.getBytes(Charset.forName("GB18030"))), "地点.csv");

        assertThat(draft.state()).isEqualTo(State.FAULTY);
        List<ImportFault> faults = now(imports.faults(draft.id(), "", 0, 0, 100, Actor.program()));
        assertThat(faults)
                .extracting(ImportFault::listWords, ImportFault::line, ImportFault::heading)
                .containsExactlyInAnyOrder(
                        tuple("地点", 3, "代码"),
                        tuple("地点", 4, "名称"),
                        tuple("地点", 5, "代码"),
                        tuple("地点", 6, "从"),
                        tuple("地点", 6, "代码"),
                        tuple("地点", 7, "代码"),
                        tuple("地点", 8, "名称"),
                        tuple("地点", 8, "到"),
                        tuple("地点", 8, "级别"));
        assertThat(draft.faults()).isEqualTo(faults.size());
        StepVerifier.create(imports.confirm(draft.id(), Actor.program())).verifyError(Conflict.class);
        assertThat(regions.find(new RegionCode(village + "001"))).isEmpty();
    }

    @Test
    void tells_who_stands_in_the_way_of_whom_and_which_grid_lies_in_another_village() throws IOException {
        List<RegionCode> villages = villagesOf(13);
        String one = villages.get(0).value();
        String other = villages.get(1).value();
        ImportDraft answering = brought(
                file(("step,place,name,title,from,until\n"
                                + "乡镇干部," + one + ",演示甲,副镇长,2026-01-01,2026-06-01\n"
                                + "乡镇干部," + one + ",演示乙,副镇长,2026-05-01,\n"
                                + "乡镇干部," + one + "001,演示丙,副镇长,2026-01-01,\n"
                                + "村干部," + one + "009,演示丁,村支书,2026-01-01,\n"
                                + "不知道," + one + ",演示戊,,2026-01-01,\n")
                        .getBytes(StandardCharsets.UTF_8)),
                "包保.csv");
        assertThat(now(imports.faults(answering.id(), "", 0, 0, 100, Actor.program())))
                .extracting(ImportFault::line, ImportFault::heading)
                .containsExactlyInAnyOrder(
                        tuple(3, "从"), tuple(4, "地点代码"), tuple(5, "地点代码"), tuple(6, "哪一级"), tuple(6, "职务"));

        ImportDraft crossing = brought(
                file(("code,level,name,place,parent,worker,account\n" + "W-A,1,一级,%s,,演示,\n" + "W-B,2,二级,%s,W-A,演示,\n"
                                + "W-C,2,二级,%s,W-NONE,演示,\n" + "W-D,3,二级,%s,,,\n")
                        .formatted(one, other, one, one)
                        .getBytes(StandardCharsets.UTF_8)),
                "网格.csv");
        assertThat(now(imports.faults(crossing.id(), "", 0, 0, 100, Actor.program())))
                .extracting(ImportFault::line, ImportFault::heading)
                .containsExactlyInAnyOrder(tuple(3, "上级网格"), tuple(4, "上级网格"), tuple(5, "网格级别"));
    }

    @Test
    void is_no_table_or_not_for_somebody_else() throws IOException {
        ImportDraft none = brought(file("no table".getBytes(StandardCharsets.UTF_8)), "county.xlsx");
        assertThat(none.state()).isEqualTo(State.FAULTY);
        ImportDraft unknown = brought(file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), "x.csv");
        assertThat(now(imports.faults(unknown.id(), "", 0, 0, 100, Actor.program())))
                .extracting(ImportFault::listWords)
                .containsExactly("文件");
        Path file = file("code,name\n".getBytes(StandardCharsets.UTF_8));
        StepVerifier.create(imports.begin(file, "x.csv", Actor.official("HQ", Ids.next(), Ids.next())))
                .verifyError(Forbidden.class);
        assertThat(file).doesNotExist();
    }

    private List<RegionCode> villagesOf(int township) {
        return regions.villagesOf(regions.townships().get(township).code()).stream()
                .map(place -> place.code())
                .toList();
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile("list", ".csv"), bytes);
    }

    private ImportDraft brought(Path file, String name) {
        return settled(now(imports.begin(file, name, Actor.program())));
    }

    private ImportDraft settled(ImportDraft draft) {
        return now(Mono.defer(() -> imports.find(draft.id(), Actor.program()))
                .filter(found -> !found.state().isUnderWay())
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(100)))
                .timeout(PATIENCE));
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(PATIENCE));
    }
}
