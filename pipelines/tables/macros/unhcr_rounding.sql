-- Bounds of the exact count for a figure of UNHCR: counts below 5 may have been rounded to 0 or to 5.
create or replace macro unhcr_low(value) as if(value = 5, 3, value)::integer;
create or replace macro unhcr_high(value) as if(value = 0, 2, value)::integer;
create or replace macro unhcr_status(value) as
	case when value is null then 'not_reported' when value = 0 then 'zero_or_rounded' else 'ok' end;
