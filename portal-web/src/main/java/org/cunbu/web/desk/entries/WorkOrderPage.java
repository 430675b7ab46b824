package org.cunbu.web.desk.entries;

import org.cunbu.web.desk.DeskFrame;

/** Where a work order is pasted. */
record WorkOrderPage(DeskFrame desk, String order) {}
