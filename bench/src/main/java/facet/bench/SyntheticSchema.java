package facet.bench;

import java.util.List;

import facet.schema.Format;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;

/// A valid schema of about so many lines: models in a chain of relations, each with the usual fields. The same for the same
/// number.
final class SyntheticSchema {
    private static final String HEAD = """
            generator client {
              provider = "prisma-client"
              output   = "./gen"
            }

            datasource db {
              provider = "postgresql"
            }

            enum Role {
              USER
              ADMIN
            }

            """;
    private static final int LINES_OF_MODEL = 15;

    private SyntheticSchema() {}

    static String ofLines(int lines) {
        int models = (lines - HEAD.lines().toList().size()) / LINES_OF_MODEL;
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < models; i++)
            text.append(model(i, models));
        return text.toString();
    }

    static Schema read(String text) {
        return Schema.read(files(text), RuleSet.PRISMA_7);
    }

    static String formatted(String text) {
        return Format.texts(files(text), RuleSet.PRISMA_7).firstEntry().getValue();
    }

    static List<SchemaFile> files(String text) {
        return List.of(new SchemaFile("schema.prisma", text));
    }

    private static String model(int number, int count) {
        String parent = number == 0
                ? "Model0?   @relation(\"self0\", fields: [parentId], references: [id])\n  kids0     Model0[] @relation(\"self0\")"
                : "Model" + (number - 1) + "?   @relation(fields: [parentId], references: [id], onDelete: Cascade)";
        String children = number + 1 < count ? "  children  Model" + (number + 1) + "[]\n" : "";
        return """
                /// Model number %d
                model Model%d {
                  id        Int      @id @default(autoincrement())
                  email     String   @unique @db.VarChar(255)
                  name      String?  @default("x")
                  role      Role     @default(USER)
                  score     Decimal  @default(0) @db.Decimal(10, 2)
                  createdAt DateTime @default(now())
                  updatedAt DateTime @updatedAt
                  parentId  Int?
                  parent    %s
                %s
                  @@index([name, createdAt])
                }

                """.formatted(number, number, parent, children);
    }
}
