import type { NoteText, Source } from '$lib/catalogue/catalogue';
import type { Query, Scalar } from '$lib/query/port';
import type { ViewSpec, ViewState } from '$lib/views/contract';
import { citationOf, type Citation } from './citation';

export interface Statement {
	readonly name: string;
	readonly sql: string;
	/** Bound to the `?` of `sql`, in order. */
	readonly values: readonly Scalar[];
	readonly tables: readonly string[];
}

/** Provenance of the rows of a file, sufficient to reproduce them. Plain data; files contain its keys. */
export interface Provenance {
	readonly title: string;
	readonly question: string;
	/** Describes the rows in one sentence. */
	readonly holds: string;
	/** Address of the page in the state of these rows. */
	readonly url: string;
	/** Address of the same state that keeps the figures of the release; null if the release is not stored. */
	readonly permanent_url: string | null;
	readonly release: string;
	readonly data_as_of: string;
	/** Day on which the file was written, `YYYY-MM-DD`. */
	readonly retrieved: string;
	/** The setting of each control that acts on the rows, as labelled on the page. */
	readonly settings: Readonly<Record<string, string | readonly string[]>>;
	readonly statements: readonly Statement[];
	/** SQL that works out the rates again from the rows of the file; blank if they have none with a formula of their own. */
	readonly rates: string;
	/** What changes the meaning of the rows, as the page notes it. */
	readonly notes: readonly string[];
	readonly sources: readonly Source[];
	readonly licence: string;
	readonly citation: Citation;
}

export interface ProvenanceParts {
	readonly spec: ViewSpec;
	/** Describes the rows in one sentence. */
	readonly holds: string;
	/** The queries of these rows. @default those of the view in this state */
	readonly queries?: Readonly<Record<string, Query>>;
	readonly state: ViewState;
	/** Absolute address of the page in this state. */
	readonly url: string;
	/** Address of the same state that keeps the figures of the release. */
	readonly permanent?: string | undefined;
	readonly release: string;
	readonly dataAsOf: string;
	readonly notes: readonly NoteText[];
	/** SQL that works out the rates again from the rows of the file. @default none */
	readonly rates?: string;
	/** Sources of the rows in the file. */
	readonly sources: readonly Source[];
	/** @default today, in UTC */
	readonly retrieved?: string;
}

export const ownLicence =
	'Each figure under the terms of its source, named in sources; selection and arrangement free to reuse with the citation.';

function settingsOf({ spec, state }: ProvenanceParts): Provenance['settings'] {
	return Object.fromEntries(
		spec.controls
			.filter((control) => spec.acts?.(control.name, state) ?? true)
			.map((control) => {
				const labelOf = (value: string) => {
					if (control.kind === 'number') return `${value}${control.unit}`;
					const option = control.options.find((one) => one.value === value);
					return [option?.group, option?.label ?? value].filter(Boolean).join(', ');
				};
				const value = state[control.name] ?? control.initial;
				return [control.label, typeof value === 'string' ? labelOf(value) : value.map(labelOf)];
			})
	);
}

export function provenanceOf(parts: ProvenanceParts): Provenance {
	const { spec, holds, state, url, permanent, release, dataAsOf, notes, sources } = parts;
	const retrieved = parts.retrieved ?? new Date().toISOString().slice(0, 10);
	const statements = Object.entries<Query>(parts.queries ?? spec.queries(state)).map(
		([name, { sql, params, tables }]) => ({
			name,
			sql: sql.trim(),
			values: params,
			tables
		})
	);
	return {
		title: spec.title,
		question: spec.question,
		holds,
		url,
		permanent_url: permanent ?? null,
		release,
		data_as_of: dataAsOf,
		retrieved,
		settings: settingsOf(parts),
		statements,
		rates: parts.rates ?? '',
		notes: notes.map(({ text }) => text),
		sources,
		licence: ownLicence,
		citation: citationOf({ title: spec.title, slug: spec.slug, url, permanent, release, retrieved })
	};
}
