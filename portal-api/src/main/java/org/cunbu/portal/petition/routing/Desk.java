package org.cunbu.portal.petition.routing;

/** Where a person must look before a letter goes on. */
public enum Desk {
    /** Nobody must. */
    NONE,
    /** 分办员 of the petition office. */
    DISPATCHER,
    /** 纪检监察: who is accused, if anybody, is marked there, and nobody else sees the letter before. */
    DISCIPLINE
}
