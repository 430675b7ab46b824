/** Published letters and moderation over JSON. */
@NullMarked
package org.cunbu.portal.petition.publication.web;

import org.jspecify.annotations.NullMarked;
