package facet.app.diagramtab;

import java.util.List;
import java.util.Set;

import facet.diagram.Edge;
import facet.diagram.EdgeStyle;
import facet.diagram.Graph;
import facet.diagram.Node;
import facet.diagram.NodeRow;
import facet.diagram.RowMark;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SchemaGraphTest {
    private static final String BLOG = """
            datasource db {
              provider = "sqlite"
            }
            enum Role {
              READER
              WRITER
            }
            /// Who writes.
            model User {
              id      Int      @id
              email   String   @unique
              role    Role
              bio     String?
              profile Profile?
              posts   Post[]
              @@map("users")
            }
            model Profile {
              user   User @relation(fields: [userId], references: [id])
              userId Int  @id
            }
            model Post {
              id       Int   @id
              author   User? @relation("Written", fields: [authorId], references: [id])
              authorId Int?
              tags     Tag[]
            }
            model Tag {
              id    Int    @id
              posts Post[]
            }
            view Names {
              id Int @unique
            }
            """.replace("posts   Post[]", "posts   Post[] @relation(\"Written\")");

    @Test
    void everyBlockIsACard() {
        Graph graph = graph(BLOG);
        assertEquals(List.of("User MODEL", "Profile MODEL", "Post MODEL", "Tag MODEL", "Names VIEW", "Role ENUM"),
                graph.nodes().stream().map(node -> node.id() + " " + node.kind()).toList());
        assertEquals("users", node(graph, "User").subtitle(), "the table where it has another name");
        assertEquals("", node(graph, "Post").subtitle());
        assertEquals("Who writes.", node(graph, "User").tooltip());
        assertEquals(List.of("READER", "WRITER"), node(graph, "Role").rows().stream().map(NodeRow::name).toList());
    }

    @Test
    void rowsAreTheFieldsWithTheirMarks() {
        Graph graph = graph(BLOG);
        assertEquals(Set.of(RowMark.KEY), marks(graph, "User", "id"));
        assertEquals(Set.of(RowMark.UNIQUE), marks(graph, "User", "email"));
        assertEquals(Set.of(RowMark.OPTIONAL), marks(graph, "User", "bio"));
        assertEquals(Set.of(RowMark.RELATION, RowMark.LIST), marks(graph, "User", "posts"));
        assertEquals(Set.of(RowMark.KEY, RowMark.FOREIGN_KEY), marks(graph, "Profile", "userId"));
        assertEquals(Set.of(RowMark.FOREIGN_KEY, RowMark.OPTIONAL), marks(graph, "Post", "authorId"));
        assertEquals(Set.of(RowMark.RELATION, RowMark.OPTIONAL), marks(graph, "Post", "author"));
    }

    @Test
    void aKeyOfSeveralFieldsMarksEach() {
        Graph graph = graph("model T {\n  a Int\n  b Int\n  c Int\n  @@id([a, b])\n}\n");
        assertEquals(Set.of(RowMark.KEY), marks(graph, "T", "a"));
        assertEquals(Set.of(RowMark.KEY), marks(graph, "T", "b"));
        assertEquals(Set.of(), marks(graph, "T", "c"));
    }

    @Test
    void anEdgeTellsHowManyRowsBelongTogether() {
        Graph graph = graph(BLOG);
        assertEquals("ZERO_OR_MANY ZERO_OR_ONE", multiplicities(edge(graph, "Post", "User")), "an optional author");
        assertEquals("ZERO_OR_ONE ONE", multiplicities(edge(graph, "Profile", "User")), "a required user");
        assertEquals("ZERO_OR_MANY ZERO_OR_MANY", multiplicities(edge(graph, "Post", "Tag")));
    }

    @Test
    void anEdgeLeavesFromTheFieldsOfTheRelation() {
        Edge edge = edge(graph(BLOG), "Post", "User");
        assertEquals("author", edge.from().row());
        assertEquals("posts", edge.to().row());
    }

    @Test
    void onlyANameThatWasGivenIsALabel() {
        Graph graph = graph(BLOG);
        assertEquals("Written", edge(graph, "Post", "User").label());
        assertEquals("", edge(graph, "Profile", "User").label());
    }

    @Test
    void twoRelationsOfTwoModelsAreTwoEdges() {
        Graph graph = graph("""
                model User {
                  id Int @id
                  a  Post[] @relation("a")
                  b  Post[] @relation("b")
                }
                model Post {
                  id  Int  @id
                  a   User @relation("a", fields: [aId], references: [id])
                  aId Int
                  b   User @relation("b", fields: [bId], references: [id])
                  bId Int
                }
                """);
        assertEquals(List.of("a", "b"), graph.edges().stream().map(Edge::label).toList());
        assertEquals(2, graph.edges().stream().map(Edge::id).distinct().count());
    }

    @Test
    void aModelMayReferToItself() {
        Graph graph = graph("""
                model Category {
                  id       Int        @id
                  parent   Category?  @relation("Tree", fields: [parentId], references: [id])
                  parentId Int?
                  children Category[] @relation("Tree")
                }
                """);
        Edge edge = edge(graph, "Category", "Category");
        assertEquals("parent", edge.from().row());
        assertEquals("children", edge.to().row());
    }

    @Test
    void relationsThatOnlyPrismaKeepsAreDashed() {
        assertEquals(EdgeStyle.SOLID, graph(BLOG).edges().getFirst().style());
        String emulated = BLOG.replace("provider = \"sqlite\"", "provider = \"mysql\"\n  relationMode = \"prisma\"");
        assertTrue(graph(emulated).edges().stream().allMatch(edge -> edge.style() == EdgeStyle.DASHED));
    }

    @Test
    void aBrokenSchemaIsStillDrawnAsFarAsItGoes() {
        Graph graph = graph("model User {\n  id Int @id\n  posts Missing[]\n}\nmodel {\n}\nmodel Post {\n  id");
        assertEquals("User", graph.nodes().getFirst().id());
        assertEquals(List.of(), graph.edges());
    }

    @Test
    void anEmptySchemaIsAnEmptyGraph() {
        assertEquals(Graph.EMPTY, graph(""));
    }

    private static Graph graph(String schema) {
        return SchemaGraph.of(
                Schema.read(List.of(new SchemaFile("schema.prisma", schema)), RuleSet.PRISMA_7).datamodel());
    }

    private static Node node(Graph graph, String id) {
        return graph.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    private static Set<RowMark> marks(Graph graph, String node, String row) {
        return node(graph, node).rows().stream().filter(each -> each.name().equals(row)).findFirst().orElseThrow()
                .marks();
    }

    private static Edge edge(Graph graph, String from, String to) {
        return graph.edges().stream()
                .filter(edge -> edge.from().node().equals(from) && edge.to().node().equals(to)).findFirst()
                .orElseThrow();
    }

    private static String multiplicities(Edge edge) {
        return edge.from().multiplicity() + " " + edge.to().multiplicity();
    }
}
