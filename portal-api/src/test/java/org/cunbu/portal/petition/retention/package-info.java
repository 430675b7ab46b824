/** What is kept of people, and its end. */
@org.jspecify.annotations.NullMarked
package org.cunbu.portal.petition.retention;
