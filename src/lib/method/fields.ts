import type { Field } from '$lib/views/contract';

/** Columns of table twins and downloads. Every description says what the number counts. */
export const textField = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'string',
	description
});

/** @param significant figures on screen; downloads keep every digit. */
export const numberField = (
	name: string,
	label: string,
	unit: string,
	description: string,
	significant = 3
): Field => ({ name, label, type: 'number', significant, unit, description });

/** Whole people, printed as published. */
export const peopleField = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'integer',
	unit: 'people',
	description
});

export const yearField = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'integer',
	description
});
