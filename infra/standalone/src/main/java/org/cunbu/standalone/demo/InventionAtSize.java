package org.cunbu.standalone.demo;

import org.cunbu.standalone.demo.size.DemoAtSize;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What fills a portal's tables with invented letters of any number, where nobody is at the door. */
@Configuration(proxyBeanMethods = false)
@Import({DemoAtSize.class, InventedOffices.class, InventedPosts.class})
public class InventionAtSize {}
