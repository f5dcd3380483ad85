/** Separates the members of a list in one bound text, because both engines bind scalars only. */
const listSeparator = '~';

/**
 * One text to bind where the SQL says `list_contains(string_split(?, '~'), column)`; an empty list matches only ''.
 * @throws {RangeError} when a member holds the separator.
 */
export function listParameter(members: readonly string[]): string {
	const wrong = members.find((member) => member.includes(listSeparator));
	if (wrong !== undefined) throw new RangeError(`A list member may not hold "${listSeparator}": ${wrong}`);
	return members.join(listSeparator);
}
