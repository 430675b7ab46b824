package org.cunbu.standalone;

import org.cunbu.embedded.Progress;

/**
 * Where a command runs.
 *
 * @param wishes what the environment asks for
 * @param progress hears what is being done
 * @param ending what must be ended, however the command comes to its end
 */
public record Stage(Wishes wishes, Progress progress, Ending ending) {

    public void say(String sentence) {
        progress.say(sentence);
    }
}
