package org.cunbu.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;
import org.cunbu.embedded.Database;
import org.junit.jupiter.api.Test;

class ServicesForTestsTest {

    @Test
    void postgres_keeps_what_it_confirms() throws SQLException {
        try (Connection connection = TestServices.postgres().connect("postgres")) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "server_version")).startsWith("18");
        }
    }

    @Test
    void the_application_role_of_a_fresh_database_does_only_what_it_was_granted() throws SQLException {
        Database database = TestServices.freshDatabase("fresh");
        try (Connection owner = connect(database, database.owner(), database.ownerPassword());
                Connection app = connect(database, database.app(), database.appPassword())) {
            run(owner, "create extension pg_trgm; create table letter (id int); insert into letter values (1)");

            assertThatThrownBy(() -> run(app, "create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> run(app, "select * from letter")).hasMessageContaining("permission denied");

            run(owner, "grant select on letter to " + database.app());
            run(app, "select * from letter");
            assertThatThrownBy(() -> run(app, "delete from letter")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_second_test_program_adopts_the_services() {
        KeeperState here = KeeperStarter.find();
        KeeperState again = KeeperStarter.find();

        Properties first = here.read().orElseThrow();
        Properties second = again.read().orElseThrow();

        assertThat(second.getProperty("keeper")).isEqualTo(first.getProperty("keeper"));
    }

    @Test
    void elasticsearch_takes_and_finds_a_document() throws IOException, InterruptedException {
        URI index = TestServices.elasticsearch().resolve("/" + TestServices.indexPrefix("embedded") + "letters/_doc/1");
        HttpResponse<String> written = send(HttpRequest.newBuilder(index.resolve("1?refresh=true"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\":\"路灯坏了\"}"))
                .header("Content-Type", "application/json"));
        HttpResponse<String> read = send(HttpRequest.newBuilder(index));
        send(HttpRequest.newBuilder(index.resolve("..")).DELETE());

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(read.body()).contains("路灯坏了");
    }

    @Test
    void a_fresh_realm_gives_a_user_a_token_for_the_api() {
        TestRealm realm = TestServices.freshRealm("embedded");
        String subject = realm.user("yanshi-handler", "演示承办人", "yanshi-password");

        String token = payload(realm.token("yanshi-handler", "yanshi-password"));

        assertThat(token)
                .contains("\"aud\":\"cunbu-api\"")
                .contains("\"iss\":\"" + realm.issuer() + "\"")
                .contains("\"sub\":\"" + subject + "\"")
                .contains("演示承办人");
        assertThat(payload(realm.machineToken())).contains("\"aud\":\"cunbu-api\"");
    }

    @Test
    void the_development_inbox_shows_what_was_sent() throws Exception {
        var session = jakarta.mail.Session.getInstance(new Properties());
        var message = new jakarta.mail.internet.MimeMessage(session);
        message.setSubject("信收到了", "UTF-8");
        message.setText("编号 123", "UTF-8");
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, "villager@example.org");
        try (var transport = session.getTransport("smtp")) {
            transport.connect(TestServices.mail().host(), TestServices.mail().port(), null, null);
            transport.sendMessage(message, message.getAllRecipients());
        }

        assertThat(TestServices.mail().receivedBy("villager@example.org"))
                .singleElement()
                .satisfies(received -> {
                    assertThat(received.subject()).isEqualTo("信收到了");
                    assertThat(received.text()).contains("编号 123");
                });
    }

    private static Connection connect(Database database, String user, String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), user, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String payload(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
    }
}
