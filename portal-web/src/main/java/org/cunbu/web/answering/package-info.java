/** 谁负责我们村: who answers for a township, a village, a group, with names, offices and phones. */
@NullMarked
package org.cunbu.web.answering;

import org.jspecify.annotations.NullMarked;
