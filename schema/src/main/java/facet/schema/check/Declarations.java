package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;

/// Everything the files declare, in the order of files and text.
final class Declarations {
    final List<SourceFile> files;
    /// Models and views.
    final List<Container> models = new ArrayList<>();
    final List<Container> composites = new ArrayList<>();
    final List<EnumLink> enums = new ArrayList<>();
    /// A name's container or enum; of several with one name the last.
    final Map<String, Object> byName = new HashMap<>();

    Declarations(List<SourceFile> files) {
        this.files = files;
    }

    boolean hasErrors() {
        for (SourceFile file : files)
            if (file.problems().hasErrors()) return true;
        return false;
    }
}
