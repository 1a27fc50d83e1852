/** What no declaration says: one call per id of a phone system, and the revision that calendars go by. */
export const activitiesSchema: readonly string[] = [
  `create unique index call_external_key on call (coalesce(phone_system, ''), external_id) where external_id is not null and deleted_at is null`,
  `create unique index ringing_external_key on ringing (coalesce(phone_system, ''), external_id) where external_id is not null`,
  `create unique index attendee_user_key on attendee (meeting_id, user_id) where user_id is not null`,
  `create unique index attendee_email_key on attendee (meeting_id, lower(email)) where email is not null`,
  // What a calendar shows is found from the end of the longest meetings on; those of years ago are not looked at.
  `create index meeting_owner_ends on meeting (owner_id, ends_at) where deleted_at is null`,
  `create index meeting_open on meeting (owner_id, ends_at) where state = 'planned' and deleted_at is null`,

  `create function activities_meeting_before() returns trigger language plpgsql as $$ begin
    if new.ends_at < new.starts_at then
      raise exception using errcode = 'E0422', column = 'ends_at', message = 'must not be before the start';
    end if;
    if tg_op = 'UPDATE' and (new.title, new.starts_at, new.ends_at, new.all_day, new.location, new.url, new.state = 'cancelled', new.deleted_at is null)
      is distinct from (old.title, old.starts_at, old.ends_at, old.all_day, old.location, old.url, old.state = 'cancelled', old.deleted_at is null) then
      new.sequence := old.sequence + 1;
    end if;
    return new;
  end $$`,
  `create trigger meeting_a_rules before insert or update on meeting for each row execute function activities_meeting_before()`,
];
