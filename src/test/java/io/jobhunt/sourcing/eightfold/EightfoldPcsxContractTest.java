package io.jobhunt.sourcing.eightfold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.AnswerJson;

class EightfoldPcsxContractTest implements EightfoldContract {

    @Override
    public CareerSite site() {
        return new CareerSite("eightfold", "jobs.acme.example|acme.com|pcsx");
    }

    @Override
    public String path() {
        return "/api/pcsx/search";
    }

    @Override
    public ObjectNode wrapped(ObjectNode page) {
        ObjectNode answer = AnswerJson.MAPPER.createObjectNode().put("status", 200);
        answer.putObject("error").put("message", "");
        return answer.set("data", page);
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", 1_970_000_000_000_000L + n).put("displayJobId", "D" + n).put("name", "Camera &amp; Light " + n);
        row.putArray("locations").add("United States, Washington, Redmond");
        row.put("postedTs", 1_776_988_800).put("workLocationOption", "onsite");
        return row.put("positionUrl", "/careers/job/" + (1_970_000_000_000_000L + n));
    }

    @Override
    public ListedPosting expected(int n) {
        String id = Long.toString(1_970_000_000_000_000L + n);
        return new ListedPosting(
                id,
                "Camera & Light " + n,
                "United States, Washington, Redmond",
                "https://jobs.acme.example/careers/job/" + id);
    }
}
