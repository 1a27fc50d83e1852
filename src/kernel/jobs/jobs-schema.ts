/**
 * Our tables beside the queue's own, which live in the schema graphile_worker and are made by `installJobs`.
 * The functions are PL/pgSQL, which looks up names only when it runs: they can be made before that schema is.
 */
export const jobsSchema: readonly string[] = [
  // One row for each process that works on jobs; it says that it is alive every 20 seconds.
  `create table job_worker (
    id text primary key,
    host text not null,
    pid integer not null,
    started_at timestamptz not null default clock_timestamp(),
    beat_at timestamptz not null default clock_timestamp()
  )`,
  `create table job_dead (
    job_id bigint primary key,
    name text not null,
    input json not null,
    error text not null,
    error_code text,
    attempts integer not null,
    queue text,
    priority integer not null default 0,
    queued_at timestamptz not null,
    failed_at timestamptz not null default clock_timestamp()
  )`,
  `create index job_dead_failed_at on job_dead (failed_at desc, job_id desc)`,
  `create table job_progress (
    id uuid primary key,
    kind text not null,
    label text not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done bigint not null default 0,
    total bigint,
    checkpoint jsonb,
    result jsonb,
    error text,
    cancel_requested boolean not null default false,
    started_by uuid,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    updated_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
  )`,
  `create index job_progress_created_at on job_progress (created_at desc, id desc)`,
  // Queues jobs in the caller's transaction. Runs as its owner, so that partners, customers and the public may cause jobs
  // without seeing the queue.
  `create function entente_enqueue(jobs json) returns setof bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      return query select added.id from graphile_worker.add_jobs(array(
        select (s.identifier, s.payload, s.queue_name, s.run_at, s.max_attempts, s.job_key, s.priority, null::text[])::graphile_worker.job_spec
        from json_to_recordset(jobs) as s(identifier text, payload json, queue_name text, run_at timestamptz, max_attempts smallint, job_key text, priority smallint)
      )) added;
    end $$`,
  // Moves jobs that nobody will run again to the dead letters: those whose worker was killed in the last attempt, and
  // those whose attempts were ended by a newer job with the same key. Others were moved when they failed.
  `create function entente_bury_jobs() returns integer language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      buried integer;
    begin
      with gone as (
      delete from graphile_worker._private_jobs where is_available is false and locked_at is null returning *
    ), moved as (
      insert into public.job_dead (job_id, name, input, error, error_code, attempts, queue, priority, queued_at)
      select gone.id, task.identifier, gone.payload, coalesce(gone.last_error, 'The process that ran it died.'),
        case when gone.last_error is null then 'worker_died' end, gone.attempts, queue.queue_name, gone.priority, gone.created_at
      from gone join graphile_worker._private_tasks task on task.id = gone.task_id
      left join graphile_worker._private_job_queues queue on queue.id = gone.job_queue_id
      on conflict (job_id) do nothing returning 1
    ) select count(*) into buried from moved;
      return buried;
    end $$`,
  // A worker says that it is alive, and looks after those that no longer do: frees the locks of those silent for a minute.
  // Tells whether its own row was still there, how many workers were dead, and in how many milliseconds a job is due.
  `create function entente_job_beat(worker text, host text, pid integer) returns table (was_known boolean, dead integer, due_in_ms double precision)
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      silent text[];
    begin
      update public.job_worker set beat_at = clock_timestamp() where id = worker;
      was_known := found;
      if not found then
        insert into public.job_worker (id, host, pid) values (worker, host, pid);
        -- A worker that died between its first lock and its first beat has no row: its locks are found the slow way, once.
        select array(select distinct locked_by from graphile_worker._private_jobs
          where locked_at < clock_timestamp() - interval '1 minute' and not exists (select from public.job_worker w where w.id = locked_by)) into silent;
        perform graphile_worker.force_unlock_workers(silent);
      end if;
      with gone as (
        delete from public.job_worker where id in (
          select id from public.job_worker where beat_at < clock_timestamp() - interval '1 minute' for update skip locked
        ) returning id
      ) select array(select id from gone) into silent;
      dead := cardinality(silent);
      if dead > 0 then
        perform graphile_worker.force_unlock_workers(silent);
      end if;
      perform public.entente_bury_jobs();
      -- Jobs just freed are overdue, and nobody was notified of them.
      due_in_ms := case when dead > 0 then 0 else public.entente_job_due() end;
      return next;
    end $$`,
  // In how many milliseconds a job is due that a worker could take; below zero when one is overdue: two workers that look at the
  // same moment each find the queue of a job locked by the other, and both go to sleep. Jobs of a queue that is being worked on
  // are not counted, as that worker looks again when it is done.
  `create function entente_job_due() returns double precision language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
    begin return (select extract(epoch from run_at - clock_timestamp())::double precision * 1000
    from graphile_worker._private_jobs j where is_available
      and (job_queue_id is null or exists (select from graphile_worker._private_job_queues q where q.id = j.job_queue_id and q.is_available))
    order by run_at limit 1); end $$`,
];

/** What the application's role may do with them. The audiences' roles get at the queue through `entente_enqueue` only. */
export const jobsGrants: readonly string[] = [`grant select, insert, update, delete on job_worker, job_dead, job_progress to entente_app`];

/** For `installJobs`: rights on the queue's own schema, which enables row-level security and leaves the policies to us. */
export const queueGrants: readonly string[] = [
  `grant usage on schema graphile_worker to entente_app`,
  `grant select, insert, update, delete on all tables in schema graphile_worker to entente_app`,
  `do $$
    declare
      target text;
    begin
      for target in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity loop
        if not exists (select from pg_policy where polrelid = format('graphile_worker.%I', target)::regclass and polname = 'entente_app') then
          execute format('create policy entente_app on graphile_worker.%I to entente_app using (true) with check (true)', target);
        end if;
      end loop;
    end $$`,
  // When the next job is due, and which are out of attempts, without reading the others.
  `create index if not exists entente_jobs_due on graphile_worker._private_jobs (run_at) where is_available`,
  `create index if not exists entente_jobs_out on graphile_worker._private_jobs (id) where is_available is false and locked_at is null`,
  // Each job added takes a number from these sequences, used or not; after 2^31 jobs there would be none left.
  `alter table graphile_worker._private_tasks alter column id set cycle`,
  `alter table graphile_worker._private_job_queues alter column id set cycle`,
];
