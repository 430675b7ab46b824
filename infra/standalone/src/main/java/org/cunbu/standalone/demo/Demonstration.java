package org.cunbu.standalone.demo;

import org.cunbu.standalone.demo.size.DemoAtSize;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What joins the portal in a demonstration, and only there. */
@Configuration(proxyBeanMethods = false)
@Import({
    DemoAtSize.class,
    DemoInboxController.class,
    Filling.class,
    InventedCounty.class,
    InventedOffices.class,
    InventedPosts.class,
    LettersOnTheirWay.class
})
public class Demonstration {}
