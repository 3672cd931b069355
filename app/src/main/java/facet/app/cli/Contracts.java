package facet.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import facet.app.project.FileContent;
import facet.app.project.Project;
import facet.app.project.SchemaFiles;
import facet.app.project.SchemaSource;

/// Tells the contracts of Prisma 8 from schemas: they look alike, but what they mean differs.
final class Contracts {
    private static final String NAME = "contract.prisma";
    private static final List<String> CONFIGS = List.of("prisma-next.config.ts", "prisma-next.config.js",
            "prisma-next.config.mts", "prisma-next.config.mjs");
    private static final Pattern CONFIGURED = Pattern.compile("(?m)^\\s*contract\\s*:");
    private static final Pattern DATASOURCE = Pattern.compile("(?m)^\\s*datasource\\s+\\w+\\s*\\{");

    private Contracts() {}

    /// Whether the project's schema is a contract: its configuration names one, or a file is called so and there is no
    /// datasource, without which a schema is of no use.
    static boolean isOne(Project project) {
        boolean isCalledSo = project.sources().stream().anyMatch(source -> source.path().endsWith(NAME));
        return isCalledSo && (isConfigured(project) || project.sources().stream().noneMatch(Contracts::hasDatasource));
    }

    private static boolean isConfigured(Project project) {
        if (CONFIGS.stream().anyMatch(name -> project.folder().resolve(name).toFile().isFile())) return true;
        Path config = project.configFile();
        return config != null && SchemaFiles.read(config) instanceof FileContent.Text content
                && CONFIGURED.matcher(content.text()).find();
    }

    private static boolean hasDatasource(SchemaSource source) {
        return source.content() instanceof FileContent.Text content && DATASOURCE.matcher(content.text()).find();
    }
}
