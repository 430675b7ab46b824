package org.cunbu.portal.petition.casework;

/**
 * Where a written opinion can be taken to: the organ above the one that signed it.
 *
 * @param address  where it sits; empty where the organ's own desk in this portal takes it
 * @param external outside the county: the portal gives name, address and day, and keeps what that organ decides
 */
public record Organ(String name, String address, boolean external) {}
