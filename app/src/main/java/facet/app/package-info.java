/// Windows, tabs, commands, threads and the command line: joins the other modules.
@NullMarked
package facet.app;

import org.jspecify.annotations.NullMarked;
