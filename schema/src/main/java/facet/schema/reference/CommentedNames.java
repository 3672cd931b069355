package facet.schema.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.language.TextRange;
import facet.schema.reference.Occurrence.Role;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// The fields that relations and keys name which are commented out: `// author User @relation(fields: […], references: [id])`,
/// `// @@index([title])`.
final class CommentedNames {
    /// A longer comment is no line of code, and searching it would take more than linear time.
    private static final int MOST_LETTERS = 2000;
    private static final Pattern REFERENCES = Pattern.compile("@relation\\(.*\\breferences:\\s*\\[([^\\]]*)\\]");
    private static final Pattern OWN = Pattern.compile("(?:@relation\\(.*\\bfields:|"
            + "@@(?:id|unique|index|fulltext)\\((?:\\s*fields:)?)\\s*\\[([^\\]]*)\\]");

    private final FileTree file;
    private final Entity.Member member;
    private final Pattern name;
    private final List<Occurrence> found = new ArrayList<>();

    private CommentedNames(FileTree file, Entity.Member member) {
        this.file = file;
        this.member = member;
        this.name = Pattern.compile("(?<![.\\w])" + Pattern.quote(member.name()) + "\\b(?!\\s*:)");
    }

    /// The places in comments that refer to `member` of its block.
    static List<Occurrence> of(FileTree file, Entity.Member member) {
        CommentedNames names = new CommentedNames(file, member);
        Tokens tokens = file.tree().tokens();
        for (int token = 0; token < tokens.count(); token++)
            if (tokens.kind(token) == TokenKind.COMMENT) names.comment(tokens.range(token));
        return names.found;
    }

    private void comment(TextRange range) {
        String comment = range.of(file.text());
        if (comment.length() > MOST_LETTERS || !comment.contains(member.name())) return;
        Matcher relation = REFERENCES.matcher(comment);
        if (comment.contains(member.block()) && relation.find()
                && word(member.block()).matcher(comment.substring(0, relation.start())).find())
            names(relation, comment, range.start());
        Matcher own = OWN.matcher(comment);
        if (own.find() && isInBlock(range)) names(own, comment, range.start());
    }

    private boolean isInBlock(TextRange comment) {
        return file.tree().blocks().stream()
                .anyMatch(block -> block.name().text().equals(member.block()) && block.range().contains(comment));
    }

    private void names(Matcher list, String comment, int start) {
        Matcher names = name.matcher(comment);
        names.region(list.start(1), list.end(1)).useTransparentBounds(true);
        while (names.find())
            found.add(new Occurrence(member, file.file(),
                    new TextRange(start + names.start(), start + names.end()), Role.USE));
    }

    private static Pattern word(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    }
}
