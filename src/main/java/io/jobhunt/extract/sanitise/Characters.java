package io.jobhunt.extract.sanitise;

/** Leaves out what no HTML parser agrees about with another: control characters, lone surrogates, noncharacters. */
final class Characters {

    private Characters() {}

    static String allowed(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == length) {
            return text;
        }
        StringBuilder kept = new StringBuilder(length).append(text, 0, i);
        while (i < length) {
            int point = text.codePointAt(i);
            if (isAllowed(point)) {
                kept.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return kept.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c > 0xa0 && c < 0xd800;
    }

    static boolean isAllowed(int point) {
        if (point < ' ') {
            return point == '\n' || point == '\t' || point == '\r';
        }
        boolean control = point >= 0x7f && point < 0xa0;
        boolean surrogate = point >= 0xd800 && point < 0xe000;
        boolean noncharacter = (point & 0xfffe) == 0xfffe || point >= 0xfdd0 && point < 0xfdf0;
        return !control && !surrogate && !noncharacter;
    }
}
