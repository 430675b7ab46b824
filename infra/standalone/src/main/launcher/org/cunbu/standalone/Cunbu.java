package org.cunbu.standalone;

import java.lang.reflect.InvocationTargetException;

/** Where the program begins. Compiled so that an older Java can read it, and say which one is needed. */
public final class Cunbu {

    private static final int NEEDED = 25;

    private Cunbu() {}

    public static void main(String[] words) throws Throwable {
        int feature = Integer.parseInt(System.getProperty("java.specification.version").replaceFirst("^1\\.", ""));
        if (feature < NEEDED) {
            System.err.println("需要 Java " + NEEDED + "，现在用的是 Java " + feature
                    + "。请安装 JDK 25 或 JRE 25 再启动。 · A Java 25 (JDK or JRE) must be installed; this is " + feature + ".");
            System.exit(1);
        }
        ClassLoader classes = UnpackedProgram.classes();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            Class.forName("org.cunbu.standalone.Program", true, classes)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) words);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
