package io.jobhunt.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Constructor calls whose many arguments are mostly {@code null}: nobody can read which is which. A type per case, or a
 * named factory, says it.
 */
public final class NullArguments {

    private static final int READABLE = 7;

    private NullArguments() {}

    /** @return each offending call with its file */
    public static List<String> in(List<CompilationUnitTree> sources) {
        return sources.stream().flatMap(source -> in(source).stream()).toList();
    }

    private static List<String> in(CompilationUnitTree source) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitNewClass(NewClassTree call, Void nothing) {
                int all = call.getArguments().size();
                long nulls = call.getArguments().stream()
                        .filter(argument -> argument.getKind() == Tree.Kind.NULL_LITERAL)
                        .count();
                if (all > READABLE && nulls * 2 > all) {
                    found.add(JavaSources.path(source) + ": new " + call.getIdentifier() + " with " + nulls
                            + " nulls among " + all + " arguments");
                }
                return super.visitNewClass(call, nothing);
            }
        }.scan(source, null);
        return found;
    }
}
