package facet.app.project;

/// The rule set of Prisma that a project follows.
///
/// Versions before 6 follow the rules of 6, versions after 7 those of 7.
///
/// @param major 6 or 7
/// @param reason why, as half a sentence: "package.json asks for prisma ^7.9.0"
public record PrismaVersion(int major, String reason) {
    public PrismaVersion {
        if (major != 6 && major != 7) {
            throw new IllegalArgumentException("No rule set " + major);
        }
    }
}
