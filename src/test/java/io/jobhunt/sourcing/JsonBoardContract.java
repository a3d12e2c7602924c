package io.jobhunt.sourcing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;

/** What holds for every kind that answers its whole board as one JSON object. */
public interface JsonBoardContract extends CareerSiteContract {

    /** Host and path of the one answer. */
    String address();

    /** The object's field that has the rows. */
    String rowsField();

    /** The object for these rows. */
    default ObjectNode answer(List<ObjectNode> rows) {
        ObjectNode answer = AnswerJson.MAPPER.createObjectNode();
        answer.putArray(rowsField()).addAll(rows);
        return answer;
    }

    @Override
    default Script board(List<ObjectNode> rows) {
        Answer board = Answer.json(answer(rows));
        return asked -> address().equals(asked.host() + asked.path()) ? board : Answer.status(404);
    }
}
