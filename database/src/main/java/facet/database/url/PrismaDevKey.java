package facet.database.url;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `api_key` of the URL that `prisma dev` prints for its local server: a JSON object in Base64 that holds the direct
/// address of the database.
final class PrismaDevKey {

    private static final Pattern DATABASE_URL = Pattern.compile("\"databaseUrl\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private PrismaDevKey() {}

    /// The direct address, if the key holds one.
    static Optional<String> databaseUrl(List<UrlParameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.name().equals("api_key")).findFirst()
                .flatMap(key -> decoded(key.value().replace(' ', '+'))).map(DATABASE_URL::matcher).filter(Matcher::find)
                .map(found -> found.group(1).replace("\\/", "/").replace("\\u0026", "&"))
                .filter(url -> url.startsWith("postgres"));
    }

    private static Optional<String> decoded(String key) {
        try {
            byte[] json = Base64.getDecoder().decode(key.replace('-', '+').replace('_', '/'));
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            // A key of Prisma's own servers: it holds no address.
            return Optional.empty();
        }
    }
}
