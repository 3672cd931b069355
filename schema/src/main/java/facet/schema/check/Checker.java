package facet.schema.check;

import java.util.List;

import facet.schema.model.Datamodel;

/// Links files to a model and holds them to the rules.
public final class Checker {

    private Checker() {}

    /// The model that `files` make together; what is wrong goes to the problems of each.
    public static Datamodel check(List<SourceFile> files, Release release) {
        Declarations declarations = Names.gather(files);
        Types.link(declarations);
        BlockAttributes.readAll(declarations, release);
        Configuration configuration = ConfigurationReader.read(files, release);
        List<RelationLink> relations = RelationFinder.find(declarations);
        if (!declarations.hasErrors()) new SecondStage(declarations, configuration, relations).check();
        return new DatamodelBuilder(declarations, configuration, relations).build();
    }
}
