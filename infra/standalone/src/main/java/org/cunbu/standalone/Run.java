package org.cunbu.standalone;

import java.nio.file.Files;
import java.util.List;
import org.cunbu.embedded.process.DataFolder;

/** Starts everything in its order, says so, and goes on until it is ended. */
final class Run implements Command {

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String does() {
        return "启动门户和它的三个服务（不写命令时就是它） · starts the portal and its services (the default)";
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Requirements.check(stage.wishes());
        Hands.refuseHalfRestored(stage.wishes());
        new Running(stage, deployment(stage.wishes())).begin(words);
        return Outcome.RUNNING;
    }

    static Deployment deployment(Wishes wishes) {
        boolean fresh = !Files.exists(wishes.data().resolve("cunbu.properties"));
        if (fresh && wishes.demo().orElse(true)) {
            refuseOtherAddress(wishes);
        } else if (fresh) {
            RealUse.check(wishes);
        }
        try (DataFolder made = new DataFolder(wishes.data())) {
            Deployment deployment = Deployment.open(made.path(), wishes.demo());
            if (deployment.isDemo()) {
                refuseOtherAddress(wishes);
            } else {
                RealUse.check(wishes);
            }
            return deployment;
        }
    }

    private static void refuseOtherAddress(Wishes wishes) {
        if (!wishes.onThisMachineOnly()) {
            throw new CannotStart("演示系统的账号密码人人知道，只能用本机地址（http://localhost:…）；正式使用请另用目录并设 CUNBU_DEMO=false"
                    + " · a demonstration keeps to this machine: its passwords are known to everybody");
        }
    }
}
