package org.cunbu.standalone;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cunbu.standalone.demo.size.DemoAtSize;

/** Fills a demonstration with as many invented letters as are wished. */
final class DemoCommand implements Command {

    private static final long SEED = 430525;
    private static final int PUBLISHED = 2_000;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String does() {
        return "写入任意多封编的信，两年，连同全部经过 · fills a demonstration with invented letters and their histories";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--letters N     多少封 · how many letters",
                "--years N       几年，默认 2 · over how many years",
                "--seed N        同一个数得到同样的信 · the same number gives the same letters",
                "--publish N     公开多少封，默认 2000 · how many are published",
                "--stay          写完后门户继续运行 · the portal goes on running afterwards",
                "中断后用同样的数再来一次，从断处接着写 · interrupted, the same words go on where it stopped");
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options options = Options.of(words, Set.of("letters", "years", "seed", "publish"), Set.of("stay"));
        int letters = options.number("letters")
                .orElseThrow(() -> new NotUnderstood("demo --letters N：请说写多少封 · say how many letters"));
        Requirements.check(stage.wishes());
        Deployment deployment = Run.deployment(stage.wishes());
        if (!deployment.isDemo()) {
            throw new CannotStart("正式系统里不写编的信 · invented letters belong into a demonstration only");
        }
        var portal = new Running(stage, deployment).begin(List.of("--cunbu.demo.letters=false"));
        var wish = new DemoAtSize.Wish(
                letters,
                options.number("years").orElse(2),
                options.number("seed").map(Integer::longValue).orElse(SEED),
                LocalDate.parse(deployment.kept(
                        "demo-until",
                        () -> LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())),
                Math.min(PUBLISHED, options.number("publish").orElse(letters / 20)));
        var filled = portal.getBean(DemoAtSize.class).fill(wish, stage.progress());
        stage.say(String.format(
                Locale.ROOT,
                "写了 %,d 封，每秒 %.0f 封；各读者 %d 秒后读完；公开 %d 封 · letters written, a second; readers done after; published",
                filled.letters(),
                filled.perSecond(),
                filled.readers().toSeconds(),
                filled.published()));
        return options.has("stay") ? Outcome.RUNNING : Outcome.DONE;
    }
}
