package facet.schema.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.model.ScalarType;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// What a block names of others, as far as its text alone tells.
///
/// @param types the names of the types of its fields, built-in ones left out
/// @param references the fields of other models that its relations name
/// @param constants the words in its defaults, which may be values of enums
record Uses(List<String> types, Set<String> references, Set<String> constants) {
    private static final Uses NOTHING = new Uses(List.of(), Set.of(), Set.of());

    static Uses of(BlockNode block) {
        if (!(block instanceof ModelNode model)) return NOTHING;
        Set<String> types = new HashSet<>(8);
        Set<String> references = new HashSet<>(4);
        Set<String> constants = new HashSet<>(4);
        for (FieldNode field : model.fields()) {
            String type = field.type().name();
            if (field.type().isUnsupported() || ScalarType.isWord(type)) continue;
            types.add(type);
            for (AttributeNode attribute : field.attributes())
                if (attribute.is("relation")) {
                    addWords(attribute, "references", references);
                } else if (attribute.is("default")) {
                    addWords(attribute, "", constants);
                }
        }
        if (types.isEmpty()) return NOTHING;
        return new Uses(List.copyOf(types), compact(references), compact(constants));
    }

    private static Set<String> compact(Set<String> words) {
        return words.size() < 3 ? Set.copyOf(words) : words;
    }

    /// @param argument the name of the argument, or empty for all of them
    private static void addWords(AttributeNode attribute, String argument, Set<String> words) {
        for (ArgumentNode given : attribute.arguments().given())
            if (argument.isEmpty() || given.isNamed(argument)) addWords(given.value(), words);
    }

    private static void addWords(ExpressionNode value, Set<String> words) {
        switch (value) {
            case ExpressionNode.Constant constant -> words.add(constant.path());
            case ExpressionNode.Items items -> items.items().forEach(item -> addWords(item, words));
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Call _,ExpressionNode.Members _ -> {
            }
        }
    }

    boolean hasType(String name) {
        return types.contains(name);
    }
}
