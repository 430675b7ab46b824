package org.cunbu.standalone;

import java.util.List;

/** Lists the commands. */
final class Help implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String does() {
        return "列出命令 · lists the commands";
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        System.out.println("java -jar cunbu.jar [命令 command]");
        System.out.println("mvn spring-boot:run -Dspring-boot.run.arguments=\"命令 command …\"");
        for (Command command : Commands.ALL) {
            System.out.printf("%n  %-8s %s%n", command.name(), command.does());
            command.options().forEach(option -> System.out.println("             " + option));
        }
        System.out.println();
        System.out.println(
                "  退出码 exit codes: 0 成功 done · 1 没有做成 failed · 2 命令写错 not understood · 3 查出问题 something is wrong");
        System.out.println("  环境变量见 README · the variables are in README.md");
        return Outcome.DONE;
    }
}
