set check_function_bodies = off;

CREATE INDEX refund_waiting ON public.refund USING btree (id) WHERE (state = 'waiting'::text);
