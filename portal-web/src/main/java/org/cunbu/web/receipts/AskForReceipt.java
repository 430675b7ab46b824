package org.cunbu.web.receipts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** Whoever comes without a pass is asked for number and secret, whether there is such a letter or not. */
@ControllerAdvice("org.cunbu.web.receipts")
class AskForReceipt {

    @ExceptionHandler
    Rendering ask(NoPass none) {
        var address = UriComponentsBuilder.fromPath("/receipts")
                .queryParam("number", "{number}")
                .encode()
                .buildAndExpand(none.number())
                .toUriString();
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }
}
