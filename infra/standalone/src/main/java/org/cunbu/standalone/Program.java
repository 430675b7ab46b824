package org.cunbu.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.embedded.Progress;
import org.cunbu.embedded.ServiceFailed;

/** Does what the first word says, and ends with the exit code that scripts read. */
public final class Program {

    private static final Progress PROGRESS = sentence -> System.out.println("· " + sentence);

    private Program() {}

    public static void main(String[] words) {
        Outcome outcome = outcome(new ArrayList<>(List.of(words)));
        if (outcome != Outcome.RUNNING && !Ending.hasBegun()) {
            System.exit(outcome.code());
        }
    }

    private static Outcome outcome(List<String> words) {
        boolean named = !words.isEmpty() && !words.getFirst().startsWith("--");
        String name = named ? words.removeFirst() : "run";
        Ending ending = new Ending();
        try {
            Command command = Commands.named(name);
            Wishes wishes = Wishes.of(System.getenv(), Path.of(System.getProperty("cunbu.root", "")));
            Outcome outcome = command.run(new Stage(wishes, PROGRESS, ending), words);
            ending.nothingRemains();
            return outcome;
        } catch (NotUnderstood unclear) {
            return said(sentenceOf(unclear), Outcome.NOT_UNDERSTOOD);
        } catch (CannotStart | ServiceFailed reason) {
            return said(sentenceOf(reason), Outcome.FAILED);
        } catch (RuntimeException | LinkageError unforeseen) {
            return said("没有做成：" + rootOf(unforeseen) + " · it could not be done", Outcome.FAILED);
        }
    }

    /** Says why, unless whoever waits has just told the program to end. */
    private static Outcome said(String sentence, Outcome outcome) {
        if (!Ending.hasBegun()) {
            System.err.println(sentence);
        }
        return outcome;
    }

    private static String sentenceOf(RuntimeException reason) {
        return String.valueOf(reason.getMessage());
    }

    static String rootOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
