package facet.schema.reference;

import java.util.List;
import java.util.Optional;

import facet.language.TextRange;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// A block that is not read because the one before it has no end, told from its tokens: from the line of its head to the next
/// line that begins with a brace or is a head.
///
/// @param range from the keyword to the closing brace
public record LooseBlock(FileTree file, BlockKind kind, String name, TextRange nameRange, TextRange range) {
    private static final List<BlockKind> TYPES = List.of(BlockKind.MODEL, BlockKind.VIEW, BlockKind.TYPE,
            BlockKind.ENUM);

    /// The first block that stands for the type `name`, whether it is read or not. The cost is linear in the text.
    public static Optional<LooseBlock> of(ReadSchema schema, String name) {
        return schema.files().stream().flatMap(file -> new Search(file).first(name).stream()).findFirst();
    }

    private record Search(FileTree file) {
        Optional<LooseBlock> first(String name) {
            Tokens tokens = file.tree().tokens();
            for (int token = 0; token < tokens.count(); token = nextLine(token)) {
                int keyword = pastSpace(token);
                int named = pastSpace(keyword + 1);
                BlockKind kind = kind(keyword, named);
                if (kind != null && tokens.text(named).equals(name)) {
                    TextRange range = new TextRange(tokens.start(keyword), end(nextLine(token)));
                    return Optional.of(new LooseBlock(file, kind, name, tokens.range(named), range));
                }
            }
            return Optional.empty();
        }

        private int nextLine(int token) {
            Tokens tokens = file.tree().tokens();
            int next = token;
            while (next < tokens.count() && tokens.kind(next) != TokenKind.LINE_BREAK)
                next++;
            return next + 1;
        }

        private int pastSpace(int token) {
            return file.tree().tokens().kind(token) == TokenKind.SPACE ? token + 1 : token;
        }

        private @Nullable BlockKind kind(int keyword, int named) {
            Tokens tokens = file.tree().tokens();
            if (tokens.kind(keyword) != TokenKind.WORD || tokens.kind(named) != TokenKind.WORD
                    || tokens.kind(pastSpace(named + 1)) != TokenKind.LEFT_BRACE)
                return null;
            String word = tokens.text(keyword);
            return TYPES.stream().filter(each -> each.keyword().equals(word)).findFirst().orElse(null);
        }

        /// Where the block ends whose first line begins with `token`.
        private int end(int token) {
            Tokens tokens = file.tree().tokens();
            int line = token;
            for (; line < tokens.count(); line = nextLine(line)) {
                int first = pastSpace(line);
                if (tokens.kind(first) == TokenKind.RIGHT_BRACE) return tokens.end(first);
                if (kind(first, pastSpace(first + 1)) != null) break;
            }
            return tokens.start(Math.min(line, tokens.count()));
        }
    }
}
