package org.cunbu.portal.insight.discovery.index;

/** The fields by which letters are found in either index. */
public final class LetterFields {
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String ANSWER = "answer";
    public static final String TOWNSHIP = "township";
    public static final String CHANNEL = "channel";
    public static final String KIND = "kind";
    public static final String TOPIC = "topic";
    public static final String RECEIVED = "received";

    /** Officials' index only: who answers for it. */
    static final String HOLDER = "holder";
    /** Officials' index only: who leads. */
    static final String LEAD = "lead";
    /** Officials' index only: whether a moderator may read it. */
    static final String PUBLISHABLE = "publishable";

    private LetterFields() {}

    /** The first level of a topic such as 城乡建设/道路. */
    static String firstLevel(String topic) {
        int slash = topic.indexOf('/');
        return slash < 0 ? topic : topic.substring(0, slash);
    }
}
