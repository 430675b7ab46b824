import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A letter's course through the log up to a day. Whether a clock ran out is computed from the due days that were shown,
 * not believed; what it counted for when it ran out or was kept, it counts for ever.
 */
final class Course {

    /** What is counted, each letter at most once. */
    enum Measure {
        RECEIVED, RESPONDED_IN_TIME, RESPONSE_DUE, ANSWERED, ANSWER_DUE, CONCLUDED_IN_TIME, CONCLUSION_DUE, CONCLUDED,
        STANDING, SOLVED, SAID, ASKED, SATISFIED, RATED, WITHDRAWN
    }

    private final LocalDate received;
    private boolean open;
    private String unit = "";
    private String township = "";
    private String channel = "";
    private LocalDate responseDue = LocalDate.MAX;
    private LocalDate conclusionDue = LocalDate.MAX;
    private LocalDate wordDue = LocalDate.MAX;
    private boolean responded;
    private boolean respondedInTime;
    private boolean responseRanOut;
    private String responseUnit = "";
    private boolean delivered;
    private boolean concluded;
    private boolean concludedInTime;
    private boolean conclusionRanOut;
    private String conclusionUnit = "";
    private boolean asked;
    private boolean said;
    private String solved = "";
    private String rating = "";
    private boolean withdrawn;
    private boolean turnedAway;
    private boolean reopened;

    Course(LocalDate received) {
        this.received = received;
    }

    LocalDate received() {
        return received;
    }

    /** Whether it is shown where it came from: not sealed, and screened. */
    boolean open() {
        return open;
    }

    String township() {
        return township;
    }

    String channel() {
        return channel;
    }

    /** Lets one more thing happen. */
    void apply(Line line) {
        runOut(line.day());
        switch (line.act()) {
            case "RoundOpened", "RoundDispatched" -> {
                lies(line);
                if (line.act().equals("RoundDispatched")) responseDue = line.due();
            }
            case "RoundReturned", "ReturnRefused" -> lies(line);
            case "AnsweredOnSpot" -> {
                lies(line);
                respond();
            }
            case "RoundTurnedAway" -> turnedAway = true;
            case "ObjectionDecided" -> {
                if (line.value().equals("UPHELD")) turnedAway = false;
            }
            case "RoundAccepted" -> {
                lies(line);
                respond();
                conclusionDue = line.due();
            }
            case "RoundRanOut" -> {
                if (line.names().containsKey("due")) conclusionDue = line.due();
            }
            case "AnswerDelivered" -> {
                lies(line);
                delivered = true;
                wordDue = line.due();
                conclude();
            }
            case "WordSaid" -> {
                asked = true;
                said = true;
                String[] words = line.value().split("/");
                solved = words[0];
                rating = words.length > 1 ? words[1] : "";
            }
            case "RoundReopened" -> reopened = true;
            case "LetterTakenBack" -> withdrawn = true;
            case "RoundClosed" -> {
                if (line.value().equals("WITHDRAWN")) withdrawn = true;
                if (!withdrawn) conclude();
            }
            case "DeadlineMoved" -> {
                switch (line.value()) {
                    case "FIRST_RESPONSE" -> responseDue = line.due();
                    case "CONCLUSION" -> conclusionDue = line.due();
                    case "PETITIONERS_WORD" -> wordDue = line.due();
                    default -> {
                        // a statute beside a promise, or a clock between offices, moves no rate
                    }
                }
            }
            default -> {
                // what a clock says is computed from its due day; publishing moves no rate
            }
        }
    }

    /** Lets the clocks run out whose last day lies before this one. */
    void runOut(LocalDate day) {
        if (!withdrawn && !reopened && !responded && day.isAfter(responseDue)) {
            responseRanOut = true;
            if (responseUnit.isEmpty()) responseUnit = unit;
        }
        if (!withdrawn && !reopened && !concluded && day.isAfter(conclusionDue)) {
            conclusionRanOut = true;
            if (conclusionUnit.isEmpty()) conclusionUnit = unit;
        }
        if (delivered && day.isAfter(wordDue)) asked = true;
    }

    private void lies(Line line) {
        open = line.names().containsKey("channel");
        unit = line.names().getOrDefault("unit", "");
        township = line.names().getOrDefault("township", "");
        channel = line.names().getOrDefault("channel", "");
    }

    /** What comes after a reopening is no fact of the first round. */
    private void respond() {
        if (reopened) return;
        if (!responded) respondedInTime = !responseRanOut;
        responded = true;
        if (responseUnit.isEmpty()) responseUnit = unit;
    }

    private void conclude() {
        if (concluded || reopened) return;
        concluded = true;
        concludedInTime = !conclusionRanOut;
        if (conclusionUnit.isEmpty()) conclusionUnit = unit;
    }

    boolean holds(Measure measure) {
        return switch (measure) {
            case RECEIVED -> true;
            case RESPONDED_IN_TIME -> respondedInTime;
            case RESPONSE_DUE -> responded || responseRanOut;
            case ANSWERED -> delivered;
            case ANSWER_DUE -> delivered || conclusionRanOut;
            case CONCLUDED_IN_TIME -> concluded && concludedInTime;
            case CONCLUSION_DUE -> concluded || conclusionRanOut;
            case CONCLUDED -> concluded && !withdrawn && !turnedAway;
            case STANDING -> !withdrawn && !turnedAway;
            case SOLVED -> solved.equals("YES");
            case SAID -> said;
            case ASKED -> asked;
            case SATISFIED -> rating.equals("SATISFIED") || rating.equals("RATHER_SATISFIED");
            case RATED -> !rating.isEmpty();
            case WITHDRAWN -> withdrawn;
        };
    }

    /** The unit for which a measure counts. */
    String unitFor(Measure measure) {
        return switch (measure) {
            case RESPONDED_IN_TIME, RESPONSE_DUE -> responseUnit.isEmpty() ? unit : responseUnit;
            case ANSWERED, ANSWER_DUE, CONCLUDED_IN_TIME, CONCLUSION_DUE ->
                conclusionUnit.isEmpty() ? unit : conclusionUnit;
            default -> unit;
        };
    }

    /** Empty counts. */
    static Map<Measure, Integer> none() {
        return new EnumMap<>(Measure.class);
    }
}
