package facet.database.url;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import facet.database.DatabaseLocation;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Laws that hold for any text.
final class AnyUrlTest {

    private static final List<String> PIECES = List.of("postgresql://", "mysql://", "sqlserver://", "file:",
            "prisma+postgres://",
            "mongodb://", "jdbc:", "user", ":", "@", "/", "?", "#", "&", ";", "=", "{", "}", "}}", "[", "]", "::1", "%",
            "%2F",
            "%zz", "%C3", "5432", "host", "schema", "sslmode", "require", "connect_timeout", "99999999999", "-1",
            "socket",
            "host=/run", "password=", "database=", "\\", " ", "+", "é", "\uD83D", "\u0000", "\n", "localhost",
            "api_key=e30", "${X}");
    private static final String SHAPES = "abcXYZ019!$&'()*+,;=:@/?#[]{}% <>|^`\\\"é";

    @Test
    void readingNeverThrowsAndPointsIntoTheText() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder url = new StringBuilder(i % 3 == 0 ? "" : PIECES.get(random.nextInt(4)));
            for (int n = random.nextInt(14); n > 0; n--) {
                url.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = url.toString();
            UrlResult result = ConnectionUrl.read(text, UrlBase.of(Path.of("/x")));
            if (result instanceof UrlResult.Refused refused) {
                assertTrue(refused.offset() >= 0 && refused.offset() <= text.length(), () -> text + ": " + refused);
            }
            ConnectionUrl.masked(text);
        }
    }

    @Test
    void anEncodedPasswordComesBackAndIsNeverShown() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String password = password(random);
            for (String url : encoded(password)) {
                UrlResult result = ConnectionUrl.read(url, UrlBase.of(Path.of("/x")));
                assertTrue(result instanceof UrlResult.Understood, () -> url + ": " + result);
                DatabaseLocation location = ((UrlResult.Understood) result).location();
                assertEquals(password, ((DatabaseLocation.Server) location).password().reveal());
                shows(result, location, List.of(password));
            }
        }
    }

    /// A password is cut by the characters of a URL; none of its pieces may turn up either.
    @Test
    void noPieceOfAPasswordThatWasNotEncodedIsShown() {
        Random random = new Random(6);
        for (int i = 0; i < 10_000; i++) {
            List<String> pieces = new ArrayList<>();
            StringBuilder password = new StringBuilder();
            for (int n = 0; n < 3; n++) {
                String piece = "Q" + Integer.toString(100_000 + random.nextInt(900_000), 36) + "Z";
                pieces.add(piece);
                password.append(piece).append(n < 2 ? "/?#@:;{}%".charAt(random.nextInt(9)) : "");
            }
            for (String url : List.of("postgresql://ann:" + password + "@example/shop",
                    "mysql://ann:" + password + "@example:33/shop?a=b",
                    "sqlserver://example;user=ann;password=" + password + ";database=shop")) {
                UrlResult result = ConnectionUrl.read(url, UrlBase.of(Path.of("/x")));
                DatabaseLocation location = result instanceof UrlResult.Understood understood
                        ? understood.location()
                        : DatabaseLocation.sqlite(Path.of("none"));
                shows(result, location, pieces);
            }
        }
    }

    private static void shows(UrlResult result, DatabaseLocation location, List<String> secrets) {
        String shown = result + "\n" + location + "\n" + location.displayName();
        for (String secret : secrets) {
            assertFalse(shown.toLowerCase(java.util.Locale.ROOT).contains(secret.toLowerCase(java.util.Locale.ROOT)),
                    shown);
        }
    }

    private static List<String> encoded(String password) {
        String percent = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        return List.of("postgresql://ann:" + percent + "@example/shop",
                "mysql://ann:" + percent + "@example:33/shop?a=b",
                "sqlserver://example;user=ann;password={" + password.replace("}", "}}") + "};database=shop");
    }

    private static String password(Random random) {
        StringBuilder password = new StringBuilder("Qz9");
        for (int n = 3 + random.nextInt(9); n > 0; n--) {
            password.append(SHAPES.charAt(random.nextInt(SHAPES.length())));
        }
        return password.toString();
    }
}
