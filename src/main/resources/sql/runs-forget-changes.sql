-- Changes that nobody asks for any more: who resumes a stream after ten minutes is told the whole state.
delete from run_changes where at < now() - interval '20 minutes'
