package facet.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import facet.language.Symbol;

/// The named things of all files.
public final class WorkspaceSymbols {

    private WorkspaceSymbols() {}

    /// A thing, the file it is in, and the block around it, empty for a block itself.
    public record FoundSymbol(Symbol symbol, String file, String container) {}

    /// The blocks, fields and values whose name has the letters of `query` in their order, whatever their case; those that
    /// begin with it first, then those that contain it. An empty query finds all. `User.em` looks for members of blocks.
    public static List<FoundSymbol> matching(Schema schema, String query) {
        List<FoundSymbol> found = new ArrayList<>();
        for (SchemaFile file : schema.files())
            for (Symbol block : Outline.of(schema, file.name())) {
                found.add(new FoundSymbol(block, file.name(), ""));
                for (Symbol member : block.children())
                    found.add(new FoundSymbol(member, file.name(), block.name()));
            }
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        found.removeIf(each -> rank(each, wanted) > 3);
        found.sort(Comparator.comparingInt(each -> rank(each, wanted)));
        return List.copyOf(found);
    }

    private static int rank(FoundSymbol each, String wanted) {
        String name = each.symbol().name().toLowerCase(Locale.ROOT);
        String shown = wanted.indexOf('.') < 0 ? name : each.container().toLowerCase(Locale.ROOT) + "." + name;
        if (shown.equals(wanted)) return 0;
        if (shown.startsWith(wanted)) return 1;
        if (shown.contains(wanted)) return 2;
        return hasInOrder(shown, wanted) ? 3 : 4;
    }

    private static boolean hasInOrder(String name, String wanted) {
        int at = 0;
        for (int i = 0; i < name.length() && at < wanted.length(); i++)
            if (name.charAt(i) == wanted.charAt(at)) at++;
        return at == wanted.length();
    }
}
