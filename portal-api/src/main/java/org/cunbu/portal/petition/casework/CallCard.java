package org.cunbu.portal.petition.casework;

/** What somebody needs who asks a petitioner: the case as they may see it, and the tries so far. */
public record CallCard(CaseView view, Call call) {}
