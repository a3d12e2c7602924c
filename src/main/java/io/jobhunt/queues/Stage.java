package io.jobhunt.queues;

/** The stages of the pipeline that are fed by a queue each. */
enum Stage {
    INITIALIZE("initialize", "run", RunMessage.class, 1, "initialize-take-runs", "initialize-bury-messages"),
    CRAWL("crawl", "crawl", CrawlMessage.class, MessageBatches.MOST, "crawl-claim-pages", "crawl-bury-messages"),
    EXTRACT(
            "extract",
            "extract",
            ExtractMessage.class,
            MessageBatches.MOST,
            "extract-take-pages",
            "extract-bury-messages");

    private final String feature;
    private final String queue;
    private final Class<? extends QueueMessage> message;
    private final int perPoll;
    private final String worker;
    private final String burial;

    Stage(
            String feature,
            String queue,
            Class<? extends QueueMessage> message,
            int perPoll,
            String worker,
            String burial) {
        this.feature = feature;
        this.queue = queue;
        this.message = message;
        this.perPoll = perPoll;
        this.worker = worker;
        this.burial = burial;
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
        return burial;
    }
}
