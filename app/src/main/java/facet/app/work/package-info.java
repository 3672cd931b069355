/// Work off the FX thread and the way back. The only package that names threads, executors and the platform.
@NullMarked
package facet.app.work;

import org.jspecify.annotations.NullMarked;
