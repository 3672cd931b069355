package facet.schema.syntax;

import java.util.List;

/// What stands between parentheses. Of most attributes that is one argument, which takes no list then.
public sealed interface ArgumentsNode {
    ArgumentsNode NONE = new Several(List.of(), List.of(), -1);

    /// One argument and nothing else.
    record Sole(ArgumentNode argument) implements ArgumentsNode {
        @Override
        public List<ArgumentNode> given() {
            return List.of(argument);
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public ArgumentNode get(int index) {
            return argument;
        }

        @Override
        public List<Name> valueless() {
            return List.of();
        }

        @Override
        public int trailingComma() {
            return -1;
        }
    }

    record Several(List<ArgumentNode> given, List<Name> valueless, int trailingComma) implements ArgumentsNode {
        @Override
        public int count() {
            return given.size();
        }

        @Override
        public ArgumentNode get(int index) {
            return given.get(index);
        }
    }

    static ArgumentsNode of(List<ArgumentNode> given, List<Name> valueless, int trailingComma) {
        if (valueless.isEmpty() && trailingComma < 0) {
            if (given.isEmpty()) return NONE;
            if (given.size() == 1) return new Sole(given.getFirst());
        }
        return new Several(given, valueless, trailingComma);
    }

    List<ArgumentNode> given();

    /// How many are given.
    int count();

    /// The argument at `index`, below the count.
    ArgumentNode get(int index);

    /// The names of arguments that stop at their colon.
    List<Name> valueless();

    /// The offset of a comma behind the last argument, or -1.
    int trailingComma();
}
