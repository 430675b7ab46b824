package org.cunbu.web.layout;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Size of type and language: a plain link each, so that it works in every browser. */
@Controller
class DisplayController {

    @GetMapping("/display")
    ResponseEntity<Void> choose(
            @RequestParam @Nullable String size,
            @RequestParam @Nullable String lang,
            @RequestParam(defaultValue = "/") String back) {
        var headers = new HttpHeaders();
        headers.setLocation(ownPage(back));
        if (size != null) {
            headers.add(
                    HttpHeaders.SET_COOKIE,
                    Choices.keep(Choices.SIZE, TypeSize.of(size).word()).toString());
        }
        if (lang != null) {
            headers.add(
                    HttpHeaders.SET_COOKIE,
                    Choices.keep(Choices.LANGUAGE, lang.equals("en") ? "en" : "zh-CN")
                            .toString());
        }
        return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
    }

    /** Never to another site: an address that is not plainly a path of this portal leads home. */
    static URI ownPage(String back) {
        if (!back.startsWith("/") || back.startsWith("//") || back.contains("\\")) {
            return URI.create("/");
        }
        try {
            var address = URI.create(back);
            return address.getHost() == null && address.getScheme() == null ? address : URI.create("/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
