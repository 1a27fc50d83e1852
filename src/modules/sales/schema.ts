/**
 * The rules of a deal that hold however it is changed: by a form, the board, an import, an automation or the API.
 * What is refused is raised with SQLSTATE E0422 and the column at fault, which the store turns into a problem of that field.
 */
export const salesSchema: readonly string[] = [
  `create unique index pipeline_one_default on pipeline (is_default) where is_default and deleted_at is null`,
  `create unique index opportunity_contact_person_key on opportunity_contact (opportunity_id, person_id) where deleted_at is null`,
  `create unique index opportunity_split_user_key on opportunity_split (opportunity_id, user_id, kind)`,
  `create unique index account_plan_organization_key on account_plan (organization_id) where deleted_at is null`,
  `create unique index deal_snapshot_opportunity_day_key on deal_snapshot (opportunity_id, day)`,
  `create unique index budget_rate_year_currency_key on budget_rate (year, currency) where deleted_at is null`,
  `create unique index account_territory_organization_key on account_territory (organization_id)`,
  `create index stage_change_opportunity_at on stage_change (opportunity_id, at)`,
  // The quiet deals of an owner, and what is open by close date: what lists and forecast ask most.
  `create index opportunity_open on opportunity (close_on, id) include (state, pipeline_id, stage_id, owner_id, created_at, closed_at, amount, amount_currency, amount_base)
    where state = 'open' and deleted_at is null`,
  // What reports ask of closed deals and of stays in stages is answered by these alone, without a look at the wide rows.
  `create index opportunity_closed on opportunity (close_on) include (id, state, pipeline_id, owner_id, organization_id, source, lost_reason, created_at, amount, amount_currency, amount_base)
    where state in ('won', 'lost') and deleted_at is null`,
  `create index stage_change_velocity on stage_change (from_id, at, (seconds_in_stage::int / 3600)) include (opportunity_id, to_id, seconds_in_stage) where from_id is not null`,
  `create index opportunity_closed_since on opportunity (closed_at, id) where state <> 'open' and deleted_at is null`,
  `create index deal_snapshot_standing on deal_snapshot (day) include (opportunity_id, stage_id, owner_id, close_on, amount, amount_currency, amount_base)`,
  // The heads of a board's lanes add up all that is open in a pipeline.
  `create index opportunity_lanes on opportunity (pipeline_id, stage_id) include (state, probability, amount, amount_currency, amount_base)
    where state = 'open' and deleted_at is null`,

  // What waits for an owner today (agenda/deals-to-move.ts): each reason has its index over what is open.
  `create index opportunity_step_due on opportunity (owner_id, next_step_on, id) where state = 'open' and deleted_at is null`,
  `create index opportunity_close_due on opportunity (owner_id, close_on, id) where state = 'open' and deleted_at is null`,
  `create index opportunity_stale_due on opportunity (owner_id, stage_since, id) where state = 'open' and deleted_at is null`,

  `create function sales_refuse(column_name text, reason text) returns void language plpgsql as $$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $$`,

  `create function sales_today(at timestamptz) returns date language sql stable
    as $$ select (at at time zone coalesce((select time_zone from company limit 1), 'UTC'))::date $$`,

  // Half to even, as kernel/money rounds: a total converted here and the sum of amounts converted there are the same.
  `create function sales_round(value numeric, digits integer) returns numeric language sql immutable strict parallel safe
    as $$ select case when abs(value * power(10::numeric, digits)) % 1 = 0.5 then round(value * power(10::numeric, digits) / 2) * 2 / power(10::numeric, digits) else round(value, digits) end $$`,

  // A stage of another pipeline with the same name is what a file or a move between pipelines means.
  `create function sales_place(deal opportunity, was opportunity) returns opportunity language plpgsql as $$
  declare
    given stage%rowtype;
    pipeline_changed boolean := deal.pipeline_id is distinct from was.pipeline_id and deal.pipeline_id is not null;
  begin
    if deal.stage_id is not null then
      select * into given from stage where id = deal.stage_id;
    end if;
    if deal.pipeline_id is null or (not pipeline_changed and was.id is not null) then
      deal.pipeline_id := coalesce(given.pipeline_id, deal.pipeline_id,
        (select id from pipeline where deleted_at is null order by is_default desc, position, name limit 1));
    end if;
    if given.id is null then
      select * into given from stage where pipeline_id = deal.pipeline_id and state = 'open' and deleted_at is null order by position, name limit 1;
    elsif given.pipeline_id is distinct from deal.pipeline_id then
      select * into given from stage s where s.pipeline_id = deal.pipeline_id and s.deleted_at is null
        and (lower(s.name) = lower((select name from stage where id = deal.stage_id)) or (was.id is not null and s.state = 'open'))
        order by (lower(s.name) = lower((select name from stage where id = deal.stage_id))) desc, s.position limit 1;
      if given.id is null then perform sales_refuse('stage_id', 'is not a stage of this pipeline'); end if;
    end if;
    deal.stage_id := given.id;
    return deal;
  end $$`,

  `create function sales_check_entry(deal opportunity, wanted text[]) returns void language plpgsql as $$
  declare
    missing text;
  begin
    select string_agg(w.label, ', ') into missing from (values
      ('amount', 'an amount', deal.amount is not null),
      ('organization', 'an organization', deal.organization_id is not null),
      ('contact', 'a contact', deal.person_id is not null or exists (select 1 from opportunity_contact c where c.opportunity_id = deal.id and c.deleted_at is null)),
      ('decisionMaker', 'a decision maker among its people', exists (select 1 from opportunity_contact c where c.opportunity_id = deal.id and c.role = 'decisionMaker' and c.deleted_at is null)),
      ('lines', 'product lines', exists (select 1 from opportunity_line l where l.opportunity_id = deal.id and l.deleted_at is null)),
      ('nextStep', 'a next step', coalesce(deal.next_step, '') <> ''),
      ('competitors', 'its competitors named', exists (select 1 from opportunity_competitor k where k.opportunity_id = deal.id and k.deleted_at is null))
    ) as w (value, label, is_met) where w.value = any(wanted) and not w.is_met;
    if missing is not null then
      perform sales_refuse('stage_id', 'needs ' || missing || ' before the deal may enter "' || (select name from stage where id = deal.stage_id) || '"');
    end if;
  end $$`,

  `create function sales_opportunity_before() returns trigger language plpgsql as $$
  declare
    target stage%rowtype;
    was opportunity;
  begin
    if tg_op = 'UPDATE' then was := old; end if;
    if tg_op = 'INSERT' or new.stage_id is distinct from was.stage_id or new.pipeline_id is distinct from was.pipeline_id then
      new := sales_place(new, was);
    end if;
    if tg_op = 'INSERT' then
      new.push_count := 0;
      new.slip_count := 0;
    end if;
    if tg_op = 'INSERT' or new.stage_id is distinct from was.stage_id then
      select * into target from stage where id = new.stage_id;
      new.state := coalesce(target.state, 'open');
      new.stage_since := new.updated_at;
      if new.probability is null or new.probability is not distinct from was.probability then new.probability := target.probability; end if;
      if new.forecast_category is null or new.forecast_category is not distinct from was.forecast_category then
        new.forecast_category := coalesce(target.forecast_category, 'pipeline');
      end if;
      if new.state = 'open' then
        new.closed_at := null;
        new.lost_reason := null;
        new.won_reason := null;
      elsif was.state is distinct from new.state then
        new.closed_at := coalesce(new.closed_at, new.updated_at);
        if new.close_on is null or (was.state = 'open' and new.close_on is not distinct from was.close_on) then new.close_on := sales_today(new.closed_at); end if;
      end if;
      if tg_op = 'UPDATE' then
        if new.state = 'lost' and new.lost_reason is null and (select asks_lost_reason from pipeline where id = new.pipeline_id) then
          perform sales_refuse('lost_reason', 'says why the deal was lost');
        end if;
        if new.state <> 'lost' then perform sales_check_entry(new, target.entry_conditions); end if;
      end if;
    elsif tg_op = 'UPDATE' and new.state = 'open' and new.close_on > was.close_on then
      new.push_count := new.push_count + 1;
      if date_trunc('month', new.close_on) > date_trunc('month', was.close_on) then new.slip_count := new.slip_count + 1; end if;
    end if;
    return new;
  end $$`,
  // Before the search document is made of the row (triggers run in order of name).
  `create trigger opportunity_a_rules before insert or update on opportunity for each row execute function sales_opportunity_before()`,

  `create function sales_opportunity_after() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' then
      if new.stage_id is not null then
        insert into stage_change (id, created_by_id, updated_by_id, opportunity_id, to_id, state, at, user_id, close_on)
          values (gen_random_uuid(), new.updated_by_id, new.updated_by_id, new.id, new.stage_id, new.state, new.updated_at, new.updated_by_id, new.close_on);
      end if;
    elsif new.stage_id is distinct from old.stage_id then
      insert into stage_change (id, created_by_id, updated_by_id, opportunity_id, from_id, to_id, state, at, user_id, seconds_in_stage, close_on)
        values (gen_random_uuid(), new.updated_by_id, new.updated_by_id, new.id, old.stage_id, new.stage_id, new.state, new.updated_at, new.updated_by_id,
          greatest(0, extract(epoch from new.updated_at - old.stage_since))::bigint, new.close_on);
    end if;
    return null;
  end $$`,
  `create trigger opportunity_stage_change after insert or update of stage_id, pipeline_id on opportunity for each row execute function sales_opportunity_after()`,

  // A deal is in the territory of its organization, from when it is opened; what moves accounts moves their open deals (territories/place.ts).
  `create function sales_deal_territory() returns trigger language plpgsql as $$ begin
    if tg_op = 'INSERT' or (new.state = 'open' and new.organization_id is distinct from old.organization_id) then
      new.territory_id := (select territory_id from account_territory where organization_id = new.organization_id);
    end if;
    return new;
  end $$`,
  `create trigger opportunity_b_territory before insert or update of organization_id on opportunity for each row execute function sales_deal_territory()`,

  `create function sales_territory_tree() returns trigger language plpgsql as $$ begin
    if exists (
      with recursive above (id) as (
        select new.parent_id union select t.parent_id from territory t join above a on t.id = a.id where t.parent_id is not null)
      select 1 from above where id = new.id) then
      perform sales_refuse('parent_id', 'is part of this territory itself');
    end if;
    if new.ends_on < new.starts_on then perform sales_refuse('ends_on', 'must not be before the first day'); end if;
    if new.max_employees < new.min_employees then perform sales_refuse('max_employees', 'must not be less than the smallest number'); end if;
    return new;
  end $$`,
  `create trigger territory_a_tree before insert or update on territory for each row execute function sales_territory_tree()`,
];
