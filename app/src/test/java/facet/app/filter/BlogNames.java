package facet.app.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.ColumnRead;
import facet.database.Filter;
import facet.database.FilterNames;
import facet.database.FilterText;
import facet.database.TableName;
import facet.database.TextRules;
import facet.database.ValueType;
import facet.database.ValueType.Scalar;

/// The fields of a small blog.
final class BlogNames {
    static final FilterNames POSTS = () -> List.of(held("id", Scalar.INT), held("title", Scalar.STRING),
            held("published", Scalar.BOOLEAN), held("at", Scalar.DATE_TIME), held("data", Scalar.JSON),
            new FilterNames.Held("kind", new ColumnRead("kind", new ValueType.OneOf(List.of("news", "essay"))),
                    Map.of("NEWS", "news", "ESSAY", "essay")),
            new FilterNames.Held("words", new ColumnRead("words", new ValueType.ListOf(Scalar.STRING))),
            new FilterNames.Led("author", to("authorId", "Author", "id"), FilterNames.Reach.ONE, BlogNames::authors),
            new FilterNames.Led("comments", to("id", "Comment", "postId"), FilterNames.Reach.MANY,
                    BlogNames::comments));
    static final FilterNames AUTHORS = () -> List.of(held("id", Scalar.INT), held("name", Scalar.STRING),
            held("email", Scalar.STRING),
            new FilterNames.Led("posts", to("id", "Post", "authorId"), FilterNames.Reach.MANY, BlogNames::posts));
    static final FilterNames COMMENTS = () -> List.of(held("id", Scalar.INT), held("text", Scalar.STRING),
            new FilterNames.Led("author", to("authorId", "Author", "id"), FilterNames.Reach.ONE, BlogNames::authors));

    private BlogNames() {}

    private static FilterNames posts() {
        return POSTS;
    }

    private static FilterNames authors() {
        return AUTHORS;
    }

    private static FilterNames comments() {
        return COMMENTS;
    }

    private static FilterNames.Held held(String name, Scalar type) {
        return new FilterNames.Held(name, new ColumnRead(name, type));
    }

    private static Filter.Relation to(String column, String table, String theirs) {
        return new Filter.Relation(List.of(column), TableName.of(table), List.of(theirs), Optional.empty());
    }

    static Filter filter(String text) {
        return switch (FilterText.parse(text, POSTS, TextRules.USUAL)) {
            case FilterText.Parsed.Good(Filter filter) -> filter;
            case FilterText.Parsed.Bad bad -> throw new AssertionError(text + ": " + bad);
        };
    }

    static String text(Filter filter) {
        return FilterText.print(filter, POSTS, TextRules.USUAL);
    }
}
