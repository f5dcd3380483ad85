import { autocompletion, completionKeymap, type CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { suggestions, type KnownTable } from './completion';
import { dialect } from './dialect';

export interface Editor {
	read(): string;
	/** Replaces the text, as one undo step. */
	write(text: string): void;
	focus(): void;
	destroy(): void;
}

export interface EditorOptions {
	readonly parent: HTMLElement;
	readonly text: string;
	readonly tables: readonly KnownTable[];
	/** Accessible name. */
	readonly label: string;
	/** Id of the describing element. */
	readonly describedBy: string;
	/** Ctrl + Enter, or ⌘ + Enter. */
	onrun(): void;
}

// Uses the page's design tokens, so that it follows both themes and forced colours.
const colours = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
	{ tag: [tags.standard(tags.name), tags.typeName], color: 'var(--accent)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--warning)' },
	{ tag: [tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic' }
]);

const theme = EditorView.theme({
	'&': {
		border: '1px solid var(--rule)',
		borderRadius: '3px',
		backgroundColor: 'var(--paper)',
		color: 'var(--ink)'
	},
	'&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
	'.cm-scroller': { font: '0.875rem/1.5 ui-monospace, monospace', maxHeight: '26rem', minHeight: '9rem' },
	'.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)', outline: 'none' },
	'.cm-line': { padding: '0 0.625rem' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
		backgroundColor: 'var(--grid)'
	},
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--grid)' },
	'.cm-tooltip': { border: '1px solid var(--rule)', backgroundColor: 'var(--surface)', color: 'var(--ink)' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '0.875rem/1.5 ui-monospace, monospace' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
	'.cm-tooltip-autocomplete ul li[aria-selected]': {
		backgroundColor: 'var(--accent)',
		color: 'var(--paper)'
	},
	'.cm-completionDetail': { fontStyle: 'normal', opacity: '0.85' },
	'.cm-completionInfo': { maxWidth: '18rem', padding: '0.4rem 0.6rem', fontFamily: 'var(--font-sans)' }
});

/** Leaves completion after a dot to lang-sql, which resolves aliases of tables. */
function completions(tables: readonly KnownTable[]) {
	return (context: CompletionContext) => {
		const word = context.matchBefore(/\w*/);
		if (!word || (word.from === word.to && !context.explicit)) return null;
		if (context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
		const options = suggestions(context.state.doc.toString(), tables).map(
			({ label, kind, detail, info }) => ({
				label,
				detail,
				type: kind,
				boost: 1,
				...(info ? { info } : {})
			})
		);
		return { from: word.from, options, validFor: /^\w*$/ };
	};
}

/** An SQL editor. Tab leaves it, so that there is no keyboard trap; Escape closes suggestions. */
export function openEditor({ parent, text, tables, label, describedBy, onrun }: EditorOptions): Editor {
	const run: KeyBinding = {
		key: 'Mod-Enter',
		run: () => {
			onrun();
			return true;
		}
	};
	const schema = Object.fromEntries(
		tables.map(({ name, columns }) => [
			name,
			columns.map((column) => ({
				label: column.name,
				detail: column.type,
				info: column.description,
				type: 'column'
			}))
		])
	);
	const language = sql({ dialect, schema });
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: text,
			extensions: [
				Prec.highest(keymap.of([run])),
				history(),
				drawSelection(),
				bracketMatching(),
				language,
				language.language.data.of({ autocomplete: completions(tables) }),
				autocompletion({ icons: false }),
				syntaxHighlighting(colours),
				keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({
					tabindex: '0',
					'aria-label': label,
					'aria-describedby': describedBy
				}),
				theme
			]
		})
	});
	return {
		read: () => view.state.doc.toString(),
		write: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
		focus: () => view.focus(),
		destroy: () => view.destroy()
	};
}
