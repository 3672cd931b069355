package facet.database.url;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Collects what is to be said about a URL while it is read. The first refusal is the one that is given.
final class UrlNotes {

    private final Set<String> hints = new LinkedHashSet<>();
    private UrlResult.@Nullable Refused refused;

    void hint(String sentence) {
        hints.add(sentence);
    }

    void refuse(String reason, int offset, String whatToDo) {
        if (refused == null) refused = new UrlResult.Refused(reason, offset, whatToDo);
    }

    boolean isRefused() {
        return refused != null;
    }

    UrlResult.@Nullable Refused refused() {
        return refused;
    }

    List<String> hints() {
        return new ArrayList<>(hints);
    }
}
