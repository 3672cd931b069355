package facet.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.RuleSet;

/// A schema that a path of the command line means.
///
/// @param folder the project's folder
/// @param files the files that could be read
/// @param named those of the files that were named, by themselves or with their folder
/// @param rules those asked for, else the project's
/// @param reason why these rules, as half a sentence
record FoundSchema(Path folder, List<FoundFile> files, Set<Path> named, RuleSet rules, String reason) {

    FoundSchema alsoNamed(Set<Path> more) {
        Set<Path> all = new HashSet<>(named);
        all.addAll(more);
        return new FoundSchema(folder, files, Set.copyOf(all), rules, reason);
    }
}
