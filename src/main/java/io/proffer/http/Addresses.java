package io.proffer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses of the contract, and the methods each takes. */
final class Addresses {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** Those that are served. */
    static final Addresses CONTRACT = read();

    private record Address(Pattern path, Set<String> methods) {}

    /** The most literal first: {@code /accounts/import} before {@code /accounts/{id}}. */
    private final List<Address> addresses;

    private Addresses(JsonNode paths) {
        this.addresses = new ArrayList<>();
        paths.properties().stream()
                .sorted(Comparator.comparingInt(path -> parameters(path.getKey())))
                .forEach(path -> addresses.add(new Address(pattern(path.getKey()), methods(path.getValue()))));
    }

    /** The methods of a path in the order of their names, none when the contract does not have it. */
    Set<String> methods(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .findFirst()
                .map(Address::methods)
                .orElse(Set.of());
    }

    private static int parameters(String path) {
        return (int) PARAMETER.matcher(path).results().count();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(PARAMETER.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("[^/]+"))
                + (path.endsWith("}") ? "[^/]+" : "")
                + "/?");
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Addresses read() {
        try (InputStream contract = Addresses.class.getResourceAsStream("/openapi.yaml")) {
            return new Addresses(
                    new YAMLMapper().readTree(Objects.requireNonNull(contract)).path("paths"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
