package org.cunbu.standalone;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.cunbu.embedded.process.KeptValues;

/** What a data folder remembers of itself: whether it is a demonstration, decided when it was made. */
public final class Deployment {

    private final KeptValues values;

    private Deployment(KeptValues values) {
        this.values = values;
    }

    static Deployment open(Path data, Optional<Boolean> wish) {
        KeptValues values = new KeptValues(data.resolve("cunbu.properties"));
        values.get("created", () -> Instant.now().toString());
        boolean demo = Boolean.parseBoolean(values.get("demo", () -> Boolean.toString(wish.orElse(true))));
        if (wish.isPresent() && wish.get() != demo) {
            throw new CannotStart("数据目录 " + data + " 建立时是" + (demo ? "演示" : "正式") + "系统，不能改变；另用一个目录：CUNBU_DATA=… · this"
                    + " data folder was made " + (demo ? "for a demonstration" : "for real use") + " and stays so");
        }
        return new Deployment(values);
    }

    /** Whether this data folder was made for a demonstration. */
    public static boolean isDemo(Path data) {
        return Boolean.parseBoolean(
                new KeptValues(data.resolve("cunbu.properties")).find("demo").orElse("false"));
    }

    boolean isDemo() {
        return Boolean.parseBoolean(values.find("demo").orElse("false"));
    }

    /** Whether the invented people and letters are all there. */
    boolean isFilled() {
        return values.find("filled").isPresent();
    }

    /** Whether the portal has had its keys: from then on absent ones are an error, never made anew. */
    boolean hasKeys() {
        return values.find("keys").isPresent();
    }

    void keysMade() {
        if (!hasKeys()) {
            values.put("keys", Instant.now().toString());
        }
    }

    void filled() {
        values.put("filled", Instant.now().toString());
    }

    /** A value that stays as it was when it was first asked for. */
    String kept(String name, java.util.function.Supplier<String> first) {
        return values.get(name, first);
    }
}
