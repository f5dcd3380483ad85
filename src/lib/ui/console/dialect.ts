import { SQLDialect } from '@codemirror/lang-sql';

/** DuckDB keywords and functions useful for these tables; all of SQL would swamp the suggestions. */
export const dialect = SQLDialect.define({
	keywords:
		'all and any as asc between by case cast create cross desc describe distinct else end except exclude exists false filter first following from full group having ilike in inner intersect interval is join last lateral left like limit natural not null nulls offset on or order outer over partition preceding qualify recursive replace right row rows select semi summarize table temp then true unbounded union using values view when where window with within',
	types: 'bigint boolean date decimal double integer real text timestamp varchar',
	builtin:
		'abs arg_max arg_min avg ceil coalesce concat count date_diff date_part date_trunc dense_rank first_value floor greatest lag last_value lead least length list_contains ln lower max median min nullif quantile_cont rank regexp_matches replace round row_number split_part stddev strftime string_agg string_split substr sum trim try_cast upper',
	doubleQuotedStrings: false,
	slashComments: false
});
