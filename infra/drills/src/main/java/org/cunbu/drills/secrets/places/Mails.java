package org.cunbu.drills.secrets.places;

import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.secrets.Finder;

/** What the portal wrote to the writers by mail; their address stands on the envelope only. */
public final class Mails implements Place {

    private final Ground ground;

    public Mails(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "寄出的邮件 · letters by mail";
    }

    @Override
    public String look(Finder finder) {
        var mails = ground.mail().received();
        mails.forEach(mail -> finder.look("mail", mail.subject() + "\n" + mail.text()));
        return mails.size() + " mails";
    }
}
