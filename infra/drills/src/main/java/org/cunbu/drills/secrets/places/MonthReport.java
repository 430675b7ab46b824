package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.people.Office;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.portal.foundation.papers.Pdf;

/** A month's report, frozen by an official whose post that is, as page and as every file that can be taken along. */
public final class MonthReport implements Place {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String FREEZES = "lingdao";

    private final URI portal;
    private final Office office;
    private String pdf = "";

    public MonthReport(URI portal, Office office) {
        this.portal = portal;
        this.office = office;
    }

    @Override
    public String name() {
        return "月报文件 · the month report's files";
    }

    /** What can be read in the PDF; nothing where this machine has no Chinese font and the portal makes none. */
    public String pdf() {
        return pdf;
    }

    public static boolean hasFont() {
        return Pdf.font().isPresent();
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(SHANGHAI);
        YearMonth month = YearMonth.from(today).minusMonths(1);
        appoint(today);
        fine(
                office.post(
                        "/api/reports",
                        FREEZES,
                        Map.of(
                                "month",
                                month.toString(),
                                "cutOff",
                                month.atEndOfMonth().toString())),
                "freezing");
        int files = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (String path : List.of(
                    "/reports/" + month,
                    "/api/reports/" + month + "/report.csv",
                    "/api/reports/" + month + "/report.json",
                    "/api/reports/" + month + "/report.xlsx",
                    "/api/reports/" + month + "/report.pdf")) {
                var answer = http.send(
                        HttpRequest.newBuilder(portal.resolve(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    if (path.endsWith("pdf") && !hasFont()) continue;
                    throw new IOException(path + " " + answer.statusCode());
                }
                Contents.look(finder, path, answer.body());
                if (path.endsWith("pdf")) pdf = Contents.read(answer.body());
                files++;
            }
        }
        return files + " files";
    }

    /** None of the demonstration's officials freezes months; one gets the post from the administrator. */
    private void appoint(LocalDate today) throws IOException, InterruptedException {
        String id = "";
        for (var person :
                fine(office.get("/api/persons", "guanli"), "persons").json().path("items")) {
            if (person.path("username").asString("").equals(FREEZES))
                id = person.path("id").asString();
        }
        fine(
                office.post(
                        "/api/persons/" + id + "/posts",
                        "guanli",
                        Map.of("unit", "HQ", "role", "SUPERVISOR", "from", today.toString())),
                "appointment");
    }

    private static Answer fine(Answer answer, String what) throws IOException {
        if (!answer.isFine()) throw new IOException(what + " " + answer.status() + " " + answer.body());
        return answer;
    }
}
