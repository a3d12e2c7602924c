-- Until then somebody is listing there, request after request, while a user waits: the crawl takes only the turns that
-- nobody wants at the moment, and none ahead.
alter table host_politeness add column listing_until timestamptz;
