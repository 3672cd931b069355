package facet.schema.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.language.TextRange;
import facet.schema.reference.Occurrence.Role;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// The fields that relations name which are commented out: `// author User @relation(fields: […], references: [id])`.
final class CommentedNames {
    private static final Pattern REFERENCES = Pattern.compile("@relation\\(.*\\breferences:\\s*\\[([^\\]]*)\\]");

    private CommentedNames() {}

    /// The places in comments that refer to `member` of its model.
    static List<Occurrence> of(FileTree file, Entity.Member member) {
        List<Occurrence> found = new ArrayList<>();
        Tokens tokens = file.tree().tokens();
        for (int token = 0; token < tokens.count(); token++)
            if (tokens.kind(token) == TokenKind.COMMENT) comment(file, member, tokens.range(token), found);
        return found;
    }

    private static void comment(FileTree file, Entity.Member member, TextRange range, List<Occurrence> found) {
        String comment = range.of(file.text());
        if (!comment.contains(member.name()) || !comment.contains(member.block())) return;
        Matcher relation = REFERENCES.matcher(comment);
        if (!relation.find() || !word(member.block()).matcher(comment.substring(0, relation.start())).find()) return;
        Matcher name = word(member.name()).matcher(comment);
        name.region(relation.start(1), relation.end(1));
        while (name.find())
            found.add(new Occurrence(member, file.file(),
                    new TextRange(range.start() + name.start(), range.start() + name.end()), Role.USE));
    }

    private static Pattern word(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    }
}
