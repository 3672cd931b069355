package facet.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.app.project.FileContent;
import facet.app.project.Project;
import facet.app.project.ProjectKind;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.project.Projects;
import facet.app.project.SchemaSource;
import facet.schema.RuleSet;
import org.jspecify.annotations.Nullable;

/// Finds the schemas that the paths of a command line mean, each once.
final class SchemaPaths {
    private final Shell shell;
    private final @Nullable RuleSet rules;
    /// By their files.
    private final Map<List<Path>, FoundSchema> schemas = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    private SchemaPaths(Shell shell, @Nullable RuleSet rules) {
        this.shell = shell;
        this.rules = rules;
    }

    /// @param schemas what was found
    /// @param troubles what could not be found or read, a sentence each
    record Found(List<FoundSchema> schemas, List<String> troubles) {}

    /// @param paths the working folder is meant where there are none
    /// @param rules the rule set for all of them, or null for that of each project
    static Found find(List<Path> paths, @Nullable RuleSet rules, Shell shell) {
        SchemaPaths found = new SchemaPaths(shell, rules);
        for (Path path : paths.isEmpty() ? List.of(Path.of("")) : paths)
            found.add(path);
        return new Found(List.copyOf(found.schemas.values()), List.copyOf(found.troubles));
    }

    private void add(Path path) {
        switch (Projects.find(new ProjectRequest(path, shell.workingFolder(), shell.environment()))) {
            case ProjectOutcome.NotFound(String message, _) -> troubles.add(message);
            case ProjectOutcome.Found(Project project) when project.kind() == ProjectKind.BARE_DATABASE ->
                troubles.add(path + " is a database, not a schema.");
            case ProjectOutcome.Found(Project project) when rules == null && Contracts.isOne(project) ->
                troubles.add(path + " is a contract of Prisma 8, which Facet does not support; it knows the schemas of"
                        + " Prisma 6 and 7. To have it read as one of these, name the rules.");
            case ProjectOutcome.Found(Project project) ->
                add(project, shell.workingFolder().resolve(path).normalize());
        }
    }

    private void add(Project project, Path path) {
        List<Path> all = project.sources().stream().map(SchemaSource::path).toList();
        Set<Path> named = all.contains(path) ? Set.of(path) : Set.copyOf(all);
        FoundSchema known = schemas.get(all);
        schemas.put(all, known == null ? read(project, named) : known.alsoNamed(named));
    }

    private FoundSchema read(Project project, Set<Path> named) {
        List<FoundFile> files = new ArrayList<>();
        for (SchemaSource source : project.sources()) {
            switch (source.content()) {
                case FileContent.Unreadable(String reason, String whatToDo) ->
                    troubles.add((reason + " " + whatToDo).strip());
                case FileContent.Text text -> {
                    if (text.decoding().malformed() != null) troubles.add(text.decoding().malformed().message());
                    files.add(new FoundFile(source.path(), shell.shown(source.path()), text));
                }
            }
        }
        RuleSet chosen = rules != null ? rules : ofProject(project);
        String reason = rules != null ? "as asked for" : project.rules().reason();
        return new FoundSchema(project.folder(), List.copyOf(files), named, chosen, reason);
    }

    private static RuleSet ofProject(Project project) {
        return project.rules().major() == 6 ? RuleSet.PRISMA_6 : RuleSet.PRISMA_7;
    }
}
