package io.proffer.ui;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fetches the scripts and styles of the pages from this service once, and its entrance, so that the first browser need not wait. */
@Singleton
class FirstFiles {
    private static final Logger LOG = Logger.getLogger(FirstFiles.class);
    private static final String ENTRANCE = "/console";
    private static final int PATIENCE = 2_000;

    private final Bundle bundle;
    private final boolean wanted;

    FirstFiles(Bundle bundle, @ConfigProperty(name = "proffer.console.first-looks") boolean wanted) {
        this.bundle = bundle;
        this.wanted = wanted;
    }

    /** Not where the service speaks TLS only: its certificate may be made out to another name than this one. */
    void fetch(@ObservesAsync HttpServerStart started) {
        if (!wanted) {
            return;
        }
        try {
            for (String file : List.of(bundle.script("app"), bundle.style("app"), ENTRANCE)) {
                read(address(started.options(), file));
            }
        } catch (IOException | URISyntaxException e) {
            LOG.debug("The files of the pages were not fetched; the first browser waits a little.", e);
        }
    }

    private static URI address(HttpServerOptions server, String path) throws URISyntaxException {
        String host = server.getHost().equals("0.0.0.0") ? "localhost" : server.getHost();
        return new URI("http", null, host, server.getPort(), path, null, null);
    }

    private static void read(URI file) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        // Who is not signed in is refused at the entrance, which is an answer, too.
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream content = refused ? connection.getErrorStream() : connection.getInputStream()) {
            if (content != null) {
                content.readAllBytes();
            }
        }
    }
}
