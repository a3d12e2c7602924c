-- Gone because the user has removed the company, which is not the company's doing.
alter table jobs drop constraint jobs_expired_reason_check;
alter table jobs add constraint jobs_expired_reason_check
    check (expired_reason in ('unlisted', 'gone', 'unfollowed'));
