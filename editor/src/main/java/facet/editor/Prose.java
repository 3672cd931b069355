package facet.editor;

import facet.language.HighlightKind;

/// Where texts and comments are. The colours tell, but what was typed just now has none yet; so the mark of a comment is looked
/// for on the line as well.
final class Prose {
    private final EditSession session;
    private final Painter painter;
    private String lineComment = "//";

    Prose(EditSession session, Painter painter) {
        this.session = session;
        this.painter = painter;
    }

    String lineComment() {
        return lineComment;
    }

    void setLineComment(String prefix) {
        lineComment = prefix;
    }

    /// Whether the character at `offset` is in a text or comment. The cost grows with the line.
    boolean isAt(int offset) {
        return isColoured(offset) || isBehindMark(offset);
    }

    /// Whether the character at `offset` has the colour of a text or comment.
    boolean isColoured(int offset) {
        return Look.isProse(painter.kindAt(session.document().toShown(offset)));
    }

    /// Whether the character at `offset` is in a comment.
    boolean isCommentAt(int offset) {
        HighlightKind kind = painter.kindAt(session.document().toShown(offset));
        return kind == HighlightKind.COMMENT || kind == HighlightKind.DOCUMENTATION || isBehindMark(offset);
    }

    private boolean isBehindMark(int offset) {
        String text = session.text();
        int start = Math.min(offset, text.length());
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r')
            start--;
        boolean isInText = false;
        for (int i = start; i <= offset && i < text.length(); i++) {
            if (!isInText && text.startsWith(lineComment, i)) return true;
            char c = text.charAt(i);
            if (isInText && c == '\\') i++;
            else if (c == '"')
                isInText = !isInText;
        }
        return false;
    }
}
