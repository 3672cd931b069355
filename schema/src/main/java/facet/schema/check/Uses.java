package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.schema.model.ScalarType;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
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
record Uses(List<String> types, List<String> references, List<String> constants) {
    private static final Uses NOTHING = new Uses(List.of(), List.of(), List.of());
    /// A longer list is not searched for a word before it is added once more.
    private static final int FEW = 16;

    static Uses of(BlockNode block) {
        if (!(block instanceof ModelNode model)) return NOTHING;
        List<String> types = new ArrayList<>(4);
        List<String> references = new ArrayList<>(4);
        List<String> constants = new ArrayList<>(4);
        for (FieldNode field : model.fields()) {
            String type = field.typeName();
            if (field.isUnsupported() || ScalarType.isWord(type)) continue;
            add(type, types);
            List<AttributeNode> attributes = field.attributes();
            for (int i = 0; i < attributes.size(); i++)
                if (attributes.get(i).is("relation")) {
                    addWords(attributes.get(i), "references", references);
                } else if (attributes.get(i).is("default")) {
                    addWords(attributes.get(i), "", constants);
                }
        }
        if (types.isEmpty()) return NOTHING;
        return new Uses(List.copyOf(types), List.copyOf(references), List.copyOf(constants));
    }

    private static void add(String word, List<String> words) {
        if (words.size() > FEW || !words.contains(word)) words.add(word);
    }

    /// @param argument the name of the argument, or empty for all of them
    private static void addWords(AttributeNode attribute, String argument, List<String> words) {
        ArgumentsNode arguments = attribute.arguments();
        for (int i = 0; i < arguments.count(); i++) {
            ArgumentNode given = arguments.get(i);
            if (argument.isEmpty() || given.isNamed(argument)) addWords(given.value(), words);
        }
    }

    private static void addWords(ExpressionNode value, List<String> words) {
        switch (value) {
            case ExpressionNode.Constant constant -> add(constant.path(), words);
            case ExpressionNode.Items items -> items.items().forEach(item -> addWords(item, words));
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Call _,ExpressionNode.Members _ -> {
            }
        }
    }
}
