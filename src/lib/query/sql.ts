/** Separates the members of a list in one bound string, because both engines bind only scalars. */
const listSeparator = '~';

/**
 * The string to bind for `list_contains(string_split(?, '~'), column)`; an empty list matches only ''.
 * @throws {RangeError} when a member contains the separator.
 */
export function listParameter(members: readonly string[]): string {
	const wrong = members.find((member) => member.includes(listSeparator));
	if (wrong !== undefined) throw new RangeError(`A list member may not hold "${listSeparator}": ${wrong}`);
	return members.join(listSeparator);
}
