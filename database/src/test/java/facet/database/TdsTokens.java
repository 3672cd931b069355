package facet.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// What a server of SQL Server's protocol answers, piece by piece.
final class TdsTokens {

    static final int ERROR_BIT = 2, COUNT_BIT = 0x10;
    private static final byte[] LATIN = {9, 4, (byte) 0xd0, 0, 0x34};

    private TdsTokens() {}

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// A number of so many bytes, the least significant first.
    private static byte[] number(int bytes, long value) {
        byte[] all = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            all[i] = (byte) (value >> (8 * i));
        }
        return all;
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /// SQL Server 2022, and no encryption.
    static byte[] prelogin() {
        return hex("00 000b 0006 01 0011 0001 ff" + "10000fa00000" + "02");
    }

    static byte[] loggedIn() {
        byte[] name = utf16("Microsoft SQL Server");
        byte[] collation = joined(hex("e3 0800 07 05"), LATIN, hex("00"));
        byte[] token = joined(hex("ad"), number(2, 10 + name.length), hex("01 74000004"), number(1, name.length / 2),
                name, hex("10000fa0"));
        return joined(collation, token, done(0, 0));
    }

    /// An error that ends a statement.
    static byte[] error(int number, int severity, String words) {
        byte[] text = utf16(words);
        return joined(hex("aa"), number(2, 14 + text.length), number(4, number), hex("01"), number(1, severity),
                number(2, words.length()), text, hex("00 00 01000000"), done(ERROR_BIT, 0));
    }

    static byte[] done(int status, long count) {
        return joined(hex("fd"), number(2, status), hex("c100"), number(8, count));
    }

    /// How many rows a statement that writes has changed, one of several within a call.
    static byte[] changed(long count) {
        return joined(hex("ff"), number(2, COUNT_BIT | 1), hex("c500"), number(8, count));
    }

    /// A transaction begins (8) or ends (9, 10).
    static byte[] transaction(int what) {
        String number = "08 0100000000000000";
        byte[] parts = what == 8 ? hex("08" + number + "00") : hex("0" + Integer.toHexString(what) + "00" + number);
        return joined(hex("e3 0b00"), parts, done(0, 0));
    }

    /// A column, by the description of its type.
    static byte[] column(String name, byte[] type) {
        return joined(hex("00000000 0900"), type, number(1, name.length()), utf16(name));
    }

    /// Rows of columns, whose values are given as they are sent, one row after the other.
    static byte[] rows(List<byte[]> columns, byte[]... values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(joined(hex("81"), number(2, columns.size())));
        columns.forEach(all::writeBytes);
        for (int i = 0; i < values.length; i++) {
            if (i % columns.size() == 0) all.write(0xd1);
            all.writeBytes(values[i]);
        }
        all.writeBytes(done(COUNT_BIT, values.length / columns.size()));
        return all.toByteArray();
    }

    static byte[] wholeType(int bytes) {
        return new byte[]{0x26, (byte) bytes};
    }

    static byte[] whole(int bytes, long number) {
        return joined(number(1, bytes), number(bytes, number));
    }

    static byte[] textType(int bytes) {
        return joined(hex("e7"), number(2, bytes), LATIN);
    }

    static byte[] text(String text) {
        byte[] bytes = utf16(text);
        return joined(number(2, bytes.length), bytes);
    }

    /// A text of a type without a limit.
    static byte[] unlimited(String text) {
        byte[] bytes = utf16(text);
        return joined(number(8, bytes.length), number(4, bytes.length), bytes, number(4, 0));
    }
}
