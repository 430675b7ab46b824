package org.cunbu.portal.petition.casework;

/** 送达: the way on which a paper or an answer came to the petitioner. */
public enum DeliveryWay {
    /** The petitioner opened it on the letter's page; the portal saw it. */
    OPENED("网上打开"),
    SIGNED("当面签收"),
    POSTED("邮寄"),
    READ_OUT("当面宣读");

    private final String word;

    DeliveryWay(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
