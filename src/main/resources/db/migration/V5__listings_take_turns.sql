-- Until then somebody is listing there, one request after another, while a user waits: the crawl takes its turns less far
-- ahead, so that each of those requests comes soon.
alter table host_politeness add column listing_until timestamptz;
