package org.cunbu.portal.people.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.CountyImports;
import org.cunbu.portal.people.organization.CountyTables;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.Links;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.UnitWish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units there are, which places they stand by, who answers for what: kept by administrators. */
@Service
public class Establishment {
    private static final int FAULTS = 100;

    private final Organization organization;
    private final Links links;
    private final Responsibilities responsibilities;
    private final CountyImports imports;
    private final CountyTables tables;

    public Establishment(
            Organization organization,
            Links links,
            Responsibilities responsibilities,
            CountyImports imports,
            CountyTables tables) {
        this.organization = organization;
        this.links = links;
        this.responsibilities = responsibilities;
        this.imports = imports;
        this.tables = tables;
    }

    /** Puts down one unit, new or changed. */
    public Mono<Unit> put(UnitWish wish, Official by) {
        return administrator(by).flatMap(actor -> organization.put(wish, actor));
    }

    /** Links a department with a township or village. */
    public Mono<UnitLink> link(NewLink wish, Official by) {
        return administrator(by).flatMap(actor -> links.link(wish, actor));
    }

    /** Ends a link from today on. */
    public Mono<UnitLink> endLink(UUID link, Official by) {
        return administrator(by).flatMap(actor -> links.end(link, actor));
    }

    /** Somebody answers for a place from then on, in the stead of whoever did. */
    public Mono<Responsibility> give(NewResponsibility wish, Official by) {
        return administrator(by).flatMap(actor -> responsibilities.give(wish, actor));
    }

    /** Ends a responsibility from today on. */
    public Mono<Void> endResponsibility(UUID responsibility, Official by) {
        return administrator(by).flatMap(actor -> responsibilities.end(responsibility, actor));
    }

    /** Takes a file of the county's lists in; it is read and looked through from here on, and changes nothing. */
    public Mono<ImportDraft> bringIn(Path file, String name, Official by) {
        return administrator(by).flatMap(actor -> imports.begin(file, name, actor));
    }

    public Mono<ImportDraft> draft(UUID id, Official by) {
        return administrator(by).flatMap(actor -> imports.find(id, actor));
    }

    /** The last files that were brought in. */
    public Flux<ImportDraft> drafts(Official by) {
        return administrator(by).flatMapMany(imports::latest);
    }

    /** What is wrong with a file, list by list and line by line. */
    public Mono<Page<ImportFault>> faults(UUID id, @Nullable PageKey from, Official by) {
        List<String> after = from == null ? List.of("", "0", "0") : from.parts(3);
        return administrator(by)
                .flatMap(actor ->
                        imports.faults(id, after.get(0), number(after.get(1)), number(after.get(2)), FAULTS + 1, actor))
                .map(read -> Page.of(
                        read,
                        FAULTS,
                        fault -> PageKey.of(
                                fault.list(), Integer.toString(fault.line()), Integer.toString(fault.ordinal()))));
    }

    /** Looks a file through once more. */
    public Mono<ImportDraft> lookAgain(UUID id, Official by) {
        return administrator(by).flatMap(actor -> imports.lookAgain(id, actor));
    }

    /** Writes a file in which nothing is wrong. */
    public Mono<ImportDraft> confirm(UUID id, Official by) {
        return administrator(by).flatMap(actor -> imports.confirm(id, actor));
    }

    /** What stands now as one spreadsheet; whoever gets the file deletes it. */
    public Mono<Path> spreadsheet(Official by) {
        return administrator(by).flatMap(tables::spreadsheet);
    }

    /** One list as it stands now; whoever gets the file deletes it. */
    public Mono<Path> list(ImportList list, boolean spreadsheet, Official by) {
        return administrator(by).flatMap(actor -> tables.list(list, spreadsheet, actor));
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException made) {
            throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
        }
    }

    private static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }
}
