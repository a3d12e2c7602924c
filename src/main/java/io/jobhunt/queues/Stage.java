package io.jobhunt.queues;

/** The stages of the pipeline that are fed by a queue each. */
enum Stage {
    INITIALIZE("initialize", "run", RunMessage.class, 1, "initialize-take-runs"),
    CRAWL("crawl", "crawl", CrawlMessage.class, MessageBatches.MOST, "crawl-claim-pages"),
    EXTRACT("extract", "extract", ExtractMessage.class, MessageBatches.MOST, "extract-take-pages");

    private final String feature;
    private final String queue;
    private final Class<? extends QueueMessage> message;
    private final int perPoll;
    private final String worker;

    Stage(String feature, String queue, Class<? extends QueueMessage> message, int perPoll, String worker) {
        this.feature = feature;
        this.queue = queue;
        this.message = message;
        this.perPoll = perPoll;
        this.worker = worker;
    }

    /** The role that plays it, and the first word of its routes. */
    String feature() {
        return feature;
    }

    /** Its queue's name in the settings. */
    String queue() {
        return queue;
    }

    Class<? extends QueueMessage> message() {
        return message;
    }

    /** Messages of one poll at most. */
    int perPoll() {
        return perPoll;
    }

    /** The route that works off the messages of a poll. */
    String worker() {
        return worker;
    }

    /** The route that ends what dead messages were about. */
    String burial() {
        return feature + "-bury-messages";
    }
}
