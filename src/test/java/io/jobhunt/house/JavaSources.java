package io.jobhunt.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files as the compiler reads them: comments and the insides of strings are never taken for code. */
public final class JavaSources {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private JavaSources() {}

    /** All of a folder and below. */
    public static List<CompilationUnitTree> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return parse(manager, manager.getJavaFileObjectsFromPaths(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path below the folder of sources, as of a real file */
    public static List<CompilationUnitTree> of(String path, String code) {
        URI uri = URI.create("string:///src/main/java/io/jobhunt/" + path);
        JavaFileObject source = new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            return parse(manager, List.of(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CompilationUnitTree> parse(
            StandardJavaFileManager manager, Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) COMPILER.getTask(null, manager, null, List.of("-proc:none"), null, sources);
        List<CompilationUnitTree> parsed = new ArrayList<>();
        task.parse().forEach(parsed::add);
        return parsed;
    }

    /** The file's path below the root package, such as {@code runs/RunTable.java}. */
    static String path(CompilationUnitTree source) {
        String path = source.getSourceFile().toUri().getPath();
        String root = "/src/main/java/io/jobhunt/";
        return path.substring(path.lastIndexOf(root) + root.length());
    }
}
