package org.cunbu.drills.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** Bodies and parameters that nobody should send, by the thousand. */
final class InputDrill {

    private InputDrill() {}

    public static void main(String[] words) {
        Drill.run("input", words, Set.of("bodies", "parameters", "seed"), InputDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int seed = told.number("seed", 430525);
        int bodies = told.number("bodies", 3_000);
        int parameters = told.number("parameters", 600);
        verdict.note("seed %d, %d bodies, %d parameters".formatted(seed, bodies, parameters));
        try (var ground = Ground.shared(EnumSet.allOf(Server.class))) {
            ground.realm();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), Duration.ofSeconds(40));
            var random = new Random(seed);
            var desk = new Desk(wire, new Tokens(ground), random);
            var judge = new Judge();
            try (var database = ground.superuser()) {
                var routes = Route.all(wire.get("/v3/api-docs", "12.0.0.9").body());
                var trial = new Trial(new RawWire(ground.port()), judge, database);
                var api = new Api(desk, random);
                int forms = bodies / 4;
                programs(trial, api, routes, bodies - forms);
                for (var form :
                        new Forms(portal.address(), desk, random).all(forms).entrySet()) {
                    trial.at(form.getKey(), form.getValue());
                }
                parameters(trial, api, routes, parameters);
                trial.tell(verdict, bodies + parameters);
            }
            judge.print();
            verdict.none("没有不该有的回答 · answers that should not be", judge.total());
        }
    }

    private static void programs(Trial trial, Api api, List<Route> routes, int count) throws Exception {
        var withBody = routes.stream().filter(route -> route.body().isPresent()).toList();
        for (Route route : withBody) trial.at(route.toString(), api.bodies(route, share(count, withBody.size())));
        for (Route route : routes) {
            if (route.takesFiles()) trial.at(route + " (file)", api.files(route, share(count, 20)));
        }
    }

    /** Every route, the pages that take parameters too. */
    private static void parameters(Trial trial, Api api, List<Route> routes, int count) throws Exception {
        List<Route> all = new ArrayList<>(routes);
        all.addAll(Pages.withParameters());
        for (Route route : all) trial.at(route + " (parameters)", api.parameters(route, share(count, all.size())));
    }

    private static int share(int count, int among) {
        return (count + among - 1) / among;
    }
}
