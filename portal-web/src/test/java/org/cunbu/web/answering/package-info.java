@org.jspecify.annotations.NullMarked
package org.cunbu.web.answering;
