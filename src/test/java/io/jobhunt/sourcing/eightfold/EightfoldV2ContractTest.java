package io.jobhunt.sourcing.eightfold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.answers.AnswerJson;

class EightfoldV2ContractTest implements EightfoldContract {

    @Override
    public CareerSite site() {
        return new CareerSite("eightfold", "jobs.acme.example|acme.com|v2");
    }

    @Override
    public String path() {
        return "/api/apply/v2/jobs";
    }

    @Override
    public ObjectNode wrapped(ObjectNode page) {
        return page.put("domain", "acme.com");
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", 790_000_000_000L + n)
                .put("name", "Camera &amp; Light " + n)
                .put("t_create", 1_776_988_800);
        row.put("location", "Los Gatos,California,United States");
        row.putArray("locations").add("Los Gatos,California,United States").add("Remote");
        return row.put("canonicalPositionUrl", "https://jobs.acme.example/careers/job/" + (790_000_000_000L + n));
    }

    @Override
    public ListedPosting expected(int n) {
        String id = Long.toString(790_000_000_000L + n);
        return new ListedPosting(
                id,
                "Camera & Light " + n,
                "Los Gatos, California, United States; Remote",
                "https://jobs.acme.example/careers/job/" + id);
    }
}
