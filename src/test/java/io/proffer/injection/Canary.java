package io.proffer.injection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices when something ran: code was called, a file made, a process started, a connection opened. */
public final class Canary implements AutoCloseable {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private final ServerSocket server;
    private final Path marker;
    private final long children = children();
    private final int calls = CALLS.get();
    private final AtomicInteger connections = new AtomicInteger();

    Canary(Path folder) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        marker = folder.resolve("canary");
        Thread listener = new Thread(this::listen, "canary");
        listener.setDaemon(true);
        listener.start();
    }

    /** What payloads call. */
    public static boolean trip() {
        CALLS.incrementAndGet();
        return true;
    }

    int port() {
        return server.getLocalPort();
    }

    Path marker() {
        return marker;
    }

    private void listen() {
        try {
            while (true) {
                server.accept().close();
                connections.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** What was noticed so far; empty when nothing ran. */
    List<String> noticed() {
        List<String> noticed = new ArrayList<>();
        if (CALLS.get() > calls) {
            noticed.add("code was called");
        }
        if (Files.exists(marker)) {
            noticed.add("a file was made");
        }
        if (connections.get() > 0) {
            noticed.add("a connection was opened");
        }
        if (children() > children) {
            noticed.add("a process was started");
        }
        return noticed;
    }

    private static long children() {
        return ProcessHandle.current().descendants().count();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
