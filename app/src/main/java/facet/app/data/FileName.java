package facet.app.data;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.database.Blob;
import facet.database.RowKey;
import facet.database.ValueText;
import org.jspecify.annotations.Nullable;

/// What a file with the bytes of a cell is called: `Product-42-image.png`. Pure.
final class FileName {
    private static final int LONGEST_PART = 60;

    private FileName() {}

    /// @param key of the row, or null where it is new
    /// @param head the first of the bytes
    static String of(String model, @Nullable RowKey key, String field, Blob head) {
        String row = key == null
                ? "new"
                : key.values().stream().map(value -> ValueText.show(value, 0)).collect(Collectors.joining("-"));
        return Stream.of(model, row, field).map(FileName::part).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-")) + "." + BytesKind.of(head).map(BytesKind::extension).orElse("bin");
    }

    /// Without what some system takes for more than a letter of a name.
    private static String part(String text) {
        String plain = text.codePoints()
                .mapToObj(point -> "\\/:*?\"<>|".indexOf(point) >= 0 || Character.isWhitespace(point)
                        || Character.isISOControl(point) ? "-" : Character.toString(point))
                .limit(LONGEST_PART).collect(Collectors.joining());
        return plain.replaceAll("-{2,}", "-").replaceAll("^[-.]+|[-.]+$", "");
    }
}
