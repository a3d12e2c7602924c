package io.jobhunt.reading.pay;

import java.util.List;

/** Words about pay of languages that write without spaces, so that a text falls apart where they stand. */
final class PayVocabulary {

    /** Longer words first where one begins with another. */
    private static final List<String> WORDS = List.of(
            "想定年収", "予定年収", "年収", "年俸", "月給", "月収", "時給", "日給", "週給", "給与", "給料", "報酬", "賞与", "万円", "千円", "万", "円",
            "以上", "以下", "から", "まで", "年薪", "月薪", "薪资", "薪酬", "工资", "时薪", "日薪", "周薪", "奖金", "人民币", "元", "時間", "小时", "个月",
            "연봉", "월급", "시급", "급여", "만원", "만", "원", "年", "月", "日", "週", "時");

    private PayVocabulary() {}

    static boolean isEastAsian(char c) {
        return c >= '\u3040' && c <= '\u30ff' && c != '\u30fb'
                || c >= '\u3400' && c <= '\u9fff'
                || c >= '\uac00' && c <= '\ud7a3';
    }

    /** The known word at a position, or the one character there. */
    static String at(String text, int index) {
        for (String word : WORDS) {
            if (text.startsWith(word, index)) {
                return word;
            }
        }
        return text.substring(index, index + 1);
    }
}
