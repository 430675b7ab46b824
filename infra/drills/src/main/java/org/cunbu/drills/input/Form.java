package org.cunbu.drills.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page shows it.
 *
 * @param fields what it holds before somebody writes into it, by name
 */
record Form(String action, boolean withFile, Map<String, String> fields) {

    private static final Pattern FORMS = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELDS = Pattern.compile("(?s)<(input|textarea|select|button)\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option[^>]*value=\"([^\"]+)\"");

    /** Every form of the page that sends something. */
    static List<Form> on(String page) {
        List<Form> forms = new ArrayList<>();
        Matcher found = FORMS.matcher(page);
        while (found.find()) {
            String tag = found.group(1);
            if (!attribute(tag, "method").equalsIgnoreCase("post")
                    || attribute(tag, "action").equals("/logout")) continue;
            forms.add(new Form(attribute(tag, "action"), tag.contains("multipart"), fields(found.group(2))));
        }
        return forms;
    }

    private static Map<String, String> fields(String inside) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELDS.matcher(inside);
        while (field.find()) {
            String name = attribute(field.group(2), "name");
            if (name.isEmpty() || fields.containsKey(name)) continue;
            String value = attribute(field.group(2), "value");
            if (field.group(1).equals("select")) {
                Matcher option = OPTION.matcher(inside.substring(field.end()));
                value = option.find() ? option.group(1) : "";
            }
            fields.put(name, value.isEmpty() ? ordinary(name) : value);
        }
        return fields;
    }

    private static String ordinary(String name) {
        return switch (name) {
            case "phone" -> "13800000000";
            case "email" -> "villager@example.com";
            default -> "按职责分工办理";
        };
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&").replace("&quot;", "\"") : "";
    }
}
