// java.net.http with PKCS#12: `mockgpt exec -- java Recipe.java` (Java 11 and later)

import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

public class Recipe {
    static final String BASE_URL = System.getenv("OPENAI_BASE_URL");
    static final String ADMIN_URL = System.getenv("MOCKGPT_ADMIN_URL") + "/_mock/";
    static final HttpClient PLAIN = HttpClient.newHttpClient();

    /** A client that trusts the mock and, if it is to, shows the certificate of the PKCS#12 file. */
    static HttpClient client(boolean showsCertificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var file = new FileInputStream(System.getenv("MOCKGPT_CA_CERT"))) {
            trusted.setCertificateEntry("mockgpt", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = System.getenv("MOCKGPT_P12_PASSWORD").toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (var file = new FileInputStream(System.getenv("MOCKGPT_P12"))) {
            own.load(file, password);
        }
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(showsCertificate ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1).build();
    }

    static HttpResponse<String> post(HttpClient client, String url, String json) throws Exception {
        var body = HttpRequest.BodyPublishers.ofString(json);
        var request = HttpRequest.newBuilder(URI.create(url)).header("content-type", "application/json").POST(body).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static void check(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }

    static void itTriesAgainAndShowsItsCertificate() throws Exception {
        post(PLAIN, ADMIN_URL + "expectations", "{\"reply\": {\"error\": 503}, \"times\": 1}");
        post(PLAIN, ADMIN_URL + "expectations", "{\"reply\": {\"content\": \"Hi {{client.common_name}}\"}, \"times\": 1}");
        var client = client(true);
        HttpResponse<String> answer = null;
        for (int attempt = 0; attempt < 3 && (answer == null || answer.statusCode() >= 500); attempt++) {
            answer = post(client, BASE_URL + "/chat/completions",
                "{\"model\": \"gpt-4o-mini\", \"messages\": [{\"role\": \"user\", \"content\": \"java\"}]}");
        }
        check(answer.statusCode() == 200 && answer.body().contains("Hi client"), answer.body());
        var verdict = post(PLAIN, ADMIN_URL + "verify",
            "{\"match\": {\"last_user_message\": \"java\"}, \"count\": {\"exactly\": 2}}");
        check(verdict.statusCode() == 200, verdict.body());
    }

    static void withoutACertificateItIsRefused() throws Exception {
        try {
            var answer = post(client(false), BASE_URL + "/chat/completions", "{}");
            throw new AssertionError("it was answered with " + answer.statusCode());
        } catch (IOException refused) {
            var request = HttpRequest.newBuilder(URI.create(ADMIN_URL + "connections?outcome=refused")).build();
            String seen = PLAIN.send(request, HttpResponse.BodyHandlers.ofString()).body();
            check(seen.contains("no_certificate"), seen);
        }
    }

    public static void main(String[] arguments) throws Exception {
        itTriesAgainAndShowsItsCertificate();
        withoutACertificateItIsRefused();
        System.out.println("java: passed");
    }
}
