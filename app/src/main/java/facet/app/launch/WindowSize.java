package facet.app.launch;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The size of a window's content in pixels, written `1440x900`.
public record WindowSize(int width, int height) {
    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;

    /// Reads `WIDTHxHEIGHT`, each from 320 to 8192.
    static final class Converter implements ITypeConverter<WindowSize> {

        @Override
        public WindowSize convert(String text) {
            String[] parts = text.split("x", -1);
            if (parts.length == 2 && parts[0].matches("\\d{1,5}") && parts[1].matches("\\d{1,5}")) {
                WindowSize size = new WindowSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                if (inRange(size.width) && inRange(size.height)) return size;
            }
            throw new TypeConversionException("'" + text + "' is not a size such as 1440x900 (each from 320 to 8192)");
        }

        private static boolean inRange(int pixels) {
            return pixels >= SMALLEST && pixels <= LARGEST;
        }
    }
}
