package org.cunbu.drills.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages whose addresses take parameters. */
final class Pages {

    private static final List<String> ADDRESSES = List.of(
            "/letters?township&kind&page&since",
            "/letters/{id}?q",
            "/letters/feed?page",
            "/letters/new/villages?township",
            "/search?q&page&township&kind&from&until",
            "/receipts?number",
            "/receipts/{number}?secret",
            "/receipts/{number}/withdrawal",
            "/receipts/{number}/log.txt",
            "/rates?month&year&item",
            "/rates/villages?township&month",
            "/reports/{month}",
            "/reports/{month}/differences",
            "/villages/{code}",
            "/problems/{slug}",
            "/log/tile/{path}",
            "/log/proof/{leaf}",
            "/log/continuation/{smaller}/{larger}",
            "/sitemap-letters-{beginning}.xml",
            "/desk?page&stage&unit",
            "/desk/cases/{id}",
            "/first-administrator/{token}");

    private Pages() {}

    static List<Route> withParameters() {
        List<Route> routes = new ArrayList<>();
        for (String address : ADDRESSES) {
            String[] halves = address.split("\\?");
            List<Route.Parameter> parameters = new ArrayList<>();
            for (String part : halves[0].split("[/.-]")) {
                if (part.startsWith("{")) {
                    parameters.add(new Route.Parameter(part.substring(1, part.length() - 1), "path", "1"));
                }
            }
            if (halves.length > 1) {
                for (String name : halves[1].split("&")) parameters.add(new Route.Parameter(name, "query", "1"));
            }
            routes.add(new Route("GET", halves[0], List.copyOf(parameters), Optional.empty(), false));
        }
        return routes;
    }
}
