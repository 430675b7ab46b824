package org.cunbu.standalone;

/** Where the program begins. Compiled so that an older Java can read it, and say which one is needed. */
public final class Cunbu {

    private static final int NEEDED = 25;

    private Cunbu() {}

    public static void main(String[] words) throws Throwable {
        int feature = Integer.parseInt(System.getProperty("java.specification.version").replaceFirst("^1\\.", ""));
        if (feature < NEEDED) {
            System.err.println("需要 JDK " + NEEDED + "，现在用的是 JDK " + feature
                    + "。请安装 JDK 25 再启动。 · A JDK 25 must be installed; this is " + feature + ".");
            System.exit(1);
        }
        Class.forName("org.cunbu.standalone.Program")
                .getMethod("main", String[].class)
                .invoke(null, (Object) words);
    }
}
