package facet.schema.command;

import java.util.ArrayList;
import java.util.List;

import facet.schema.reference.ReadSchema;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;

/// Says what uses a thing that is to go.
final class Users {
    private static final int MOST = 4;

    private Users() {}

    /// The fields of that type: `User.role`.
    static List<String> ofType(ReadSchema schema, String type) {
        List<String> users = new ArrayList<>();
        schema.blocks().forEach(each -> {
            if (each.node() instanceof ModelNode model)
                for (FieldNode field : model.fields())
                if (field.type().name().equals(type) && !field.type().isUnsupported())
                    users.add(model.name().text() + "." + field.name().text());
        });
        return users;
    }

    static String sentence(String name, List<String> users) {
        List<String> shown = users.stream().limit(MOST).map(each -> "`" + each + "`").toList();
        String more = users.size() > MOST ? " and " + (users.size() - MOST) + " more" : "";
        return "`" + name + "` is used by " + String.join(", ", shown) + more + ". Change these first.";
    }
}
