-- Messages that no queue can deliver again, as they are kept for 14 days at most; some of them, to be repeated.
delete from camel_messageprocessed where (processorname, messageid) in (
  select processorname, messageid from camel_messageprocessed
  where createdat < now() - interval '15 days'
  limit 10000
  for update skip locked)
