package org.cunbu.portal.foundation.privacy;

import java.util.UUID;

/** Stands for a person's name, phone and e-mail everywhere outside the vault; says nothing about them. */
public record ContactId(UUID value) {}
