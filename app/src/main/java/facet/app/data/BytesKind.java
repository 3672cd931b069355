package facet.app.data;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import facet.database.Blob;

/// What kind of file bytes are, by how they begin.
enum BytesKind {
    PNG("PNG", "png", "89504e47"),
    JPEG("JPEG", "jpg", "ffd8ff"),
    GIF("GIF", "gif", "47494638"),
    WEBP("WebP", "webp", "52494646........57454250"),
    TIFF("TIFF", "tif", "49492a00"),
    SVG("SVG", "svg", "3c737667"),
    PDF("PDF", "pdf", "25504446"),
    ZIP("ZIP", "zip", "504b0304"),
    GZIP("gzip", "gz", "1f8b08"),
    ZSTD("Zstandard", "zst", "28b52ffd"),
    XZ("xz", "xz", "fd377a585a00"),
    BZIP2("bzip2", "bz2", "425a68"),
    SEVEN_ZIP("7z", "7z", "377abcaf271c"),
    MP4("MP4", "mp4", "........66747970"),
    MP3("MP3", "mp3", "494433"),
    OGG("Ogg", "ogg", "4f676753"),
    WAV("WAV", "wav", "52494646........57415645"),
    SQLITE("SQLite", "db", "53514c69746520666f726d6174203300"),
    WASM("WebAssembly", "wasm", "0061736d");

    private static final int LOOKED_AT = 16;

    private final String word;
    private final String extension;
    private final String beginning;

    /// @param beginning the first bytes in hexadecimal digits; a point stands for any
    BytesKind(String word, String extension, String beginning) {
        this.word = word;
        this.extension = extension;
        this.beginning = beginning;
    }

    /// The kind of what begins with `head`.
    static Optional<BytesKind> of(Blob head) {
        String hex = head.head(LOOKED_AT).toHex().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.begins(hex)).findFirst();
    }

    /// As a person calls it.
    String word() {
        return word;
    }

    /// How names of such files end, without the point.
    String extension() {
        return extension;
    }

    private boolean begins(String hex) {
        if (hex.length() < beginning.length()) return false;
        for (int i = 0; i < beginning.length(); i++)
            if (beginning.charAt(i) != '.' && beginning.charAt(i) != hex.charAt(i)) return false;
        return true;
    }
}
