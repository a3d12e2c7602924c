package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How the files of one folder are written. A new shape is one class and one line in {@link CorpusRunner#SHAPES}.
 */
public interface CaseShape {

    /** The folder's name below the corpus: {@code listing}. */
    String folder();

    /**
     * The cases of one file.
     *
     * @param name the file's name without {@code .json}
     */
    List<CorpusCase> cases(String name, JsonNode file);
}
