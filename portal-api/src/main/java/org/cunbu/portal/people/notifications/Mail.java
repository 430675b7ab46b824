package org.cunbu.portal.people.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.people.notifications.rules.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends plain text over SMTP, on threads that may wait. */
@Component
class Mail {
    private final ObjectProvider<JavaMailSender> smtp;
    private final PublicAddress address;
    private final String from;
    private final String prefix;

    Mail(
            ObjectProvider<JavaMailSender> smtp,
            PublicAddress address,
            @Value("${cunbu.mail.from:no-reply@localhost}") String from,
            @Value("${cunbu.demo:false}") boolean demo) {
        this.smtp = smtp;
        this.address = address;
        this.from = from;
        this.prefix = demo ? "（演示）" : "";
    }

    /** Whether this portal has been told of a mail server at all. */
    boolean isThere() {
        return smtp.getIfAvailable() != null;
    }

    Mono<Void> send(UUID id, Email to, Wording words) {
        return Mono.<Void>fromRunnable(() -> sendNow(id, to, words)).subscribeOn(Schedulers.boundedElastic());
    }

    private void sendNow(UUID id, Email to, Wording words) {
        JavaMailSender sender = smtp.getObject();
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from, "网上村部", StandardCharsets.UTF_8.name()));
            helper.setTo(to.address());
            helper.setSubject(prefix + words.subject());
            helper.setText(words.text(), false);
            mail.setHeader("Message-ID", "<" + id + "@" + address.host() + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("a mail could not be put together", e);
        }
    }
}
