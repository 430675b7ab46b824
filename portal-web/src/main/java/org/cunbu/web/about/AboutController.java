package org.cunbu.web.about;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say what the portal is and how it treats its readers. */
@Controller
class AboutController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "about/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "about/privacy";
    }

    @GetMapping("/sitemap")
    String sitemap() {
        return "about/sitemap";
    }
}
