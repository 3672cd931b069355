/// Connection URLs as Prisma writes them, read into what a JDBC driver is told. Pure: nothing here asks a server or a file.
@NullMarked
package facet.database.url;

import org.jspecify.annotations.NullMarked;
