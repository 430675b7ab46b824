package org.cunbu.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Invented letters as JSON, ready to be sent: about 240 characters in the middle, some long, most with a phone. */
final class LetterBodies {

    private static final String[] KINDS = {"HELP", "COMPLAINT", "INQUIRY", "SUGGESTION", "HELP", "COMPLAINT"};
    private static final String[] TOWNSHIPS = {"430525101", "430525102", "430525103", "430525104", "430525105"};
    private static final String[] SENTENCES = {
        "村口那段路下雨以后坑里积水，骑车的老人看不清深浅。",
        "自来水这个星期停了三次，每次都是做晚饭的时候。",
        "路灯有四盏不亮，孩子下晚自习走这段路家里不放心。",
        "垃圾桶满了好几天没有人清，夏天味道很大。",
        "想问一下高龄津贴从哪个月开始发，要带什么证件。",
        "水渠去年冲垮了一段，今年春耕以前能不能修好。",
        "班车改了时间以后，赶早集的人坐不上车。",
        "卫生室的门这两个星期都锁着，开药要走到镇上。",
        "请有关单位来看一看，给一个准日子。",
        "我们几户商量过，愿意出工，只缺材料。",
    };

    private LetterBodies() {}

    static byte[][] some(int howMany, long seed) {
        var random = new Random(seed);
        var bodies = new byte[howMany][];
        for (int i = 0; i < howMany; i++) bodies[i] = body(random).getBytes(StandardCharsets.UTF_8);
        return bodies;
    }

    /** The same letters without their titles, which nobody takes. */
    static byte[][] untitled(int howMany, long seed) {
        var bodies = some(howMany, seed);
        for (int i = 0; i < howMany; i++) {
            String whole = new String(bodies[i], StandardCharsets.UTF_8);
            bodies[i] = whole.replaceFirst("\"title\":\"[^\"]*\",", "").getBytes(StandardCharsets.UTF_8);
        }
        return bodies;
    }

    private static String body(Random random) {
        int length = (int) Math.clamp(237 * Math.exp(random.nextGaussian() * 0.8), 20, 7_000);
        var text = new StringBuilder();
        while (text.length() < length) text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
        String contact = random.nextInt(3) == 0
                ? ""
                : ",\"contact\":{\"name\":\"演示村民\",\"phone\":\"138%08d\"}".formatted(random.nextInt(100_000_000));
        return "{\"kind\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"region\":\"%s\"%s}"
                .formatted(
                        KINDS[random.nextInt(KINDS.length)],
                        text.substring(0, Math.min(14, text.length())),
                        text.substring(0, length),
                        TOWNSHIPS[random.nextInt(TOWNSHIPS.length)],
                        contact);
    }
}
