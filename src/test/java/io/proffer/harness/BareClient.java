package io.proffer.harness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection that is kept, one request at a time: a client that costs next to nothing. */
public final class BareClient implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    /** Where the status stands in the first line. */
    private static final int STATUS = "HTTP/1.1 ".length();

    private final Socket socket;
    private final OutputStream out;
    private final BufferedInputStream in;
    private final String host;
    private byte[] body = {};

    /** A connection to a server. */
    public BareClient(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        this.socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 17);
        this.host = server.getAuthority();
    }

    /** The bytes of a request, to be sent as often as one likes. */
    public byte[] post(String path, String type, byte[] body) {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** The bytes of a request for a page. */
    public byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException when the answer is not 200
     */
    public byte[] exchange(byte[] request) throws IOException {
        int status = send(request);
        if (status != 200) {
            throw new IllegalStateException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    /** The body of the last answer. */
    byte[] body() {
        return body;
    }

    /** The status of the answer; its body is kept until the next one. */
    int send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
        }
        body = in.readNBytes(length);
        return Integer.parseInt(status.substring(STATUS, STATUS + 3));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server hung up.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
