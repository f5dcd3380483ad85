import { DataFailure } from '../lib/failure.js';
import { people } from '../lib/fields.js';

/** Published column of each tidy column. */
export type ColumnMap<Column extends string> = Readonly<Record<string, Column>>;

/** A row as its publisher wrote it. Cells are text; a blank is "not reported". */
export class PublishedRow<Column extends string = string> {
	/** @param place for messages: line of the file (the header is line 1), or page and item. */
	constructor(
		private readonly file: string,
		readonly place: number | string,
		readonly cells: Readonly<Record<string, string>>
	) {}

	text(column: Column): string {
		return this.cells[column] ?? '';
	}

	/** @throws DataFailure unless the cell holds a whole number from 0. */
	people(column: Column): number {
		return people(this.text(column), this.file, this.place, column);
	}

	/** Unchanged cells under the names of the tidy columns. */
	pick(columns: ColumnMap<Column>): Record<string, string> {
		return Object.fromEntries(
			Object.entries(columns).map(([tidy, published]) => [tidy, this.text(published)])
		);
	}

	/** A copy of the row with some cells replaced. */
	withCells(cells: Readonly<Record<string, string>>): PublishedRow<Column> {
		return new PublishedRow(this.file, this.place, cells);
	}

	/** The error to throw for this row. */
	failure(rule: string, advice: string): DataFailure {
		return new DataFailure(this.file, this.place, rule, advice);
	}
}
