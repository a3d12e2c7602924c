-- What is known of jobs today, whatever run they are in.
select id, external_id, coalesce(title, listed_title) as title, location, url from jobs
