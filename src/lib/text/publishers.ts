/** How a line of sources names the publishers whose names are long; the first match counts. */
const SHORT: readonly (readonly [RegExp, string])[] = [
	[/^Internal Displacement Monitoring Centre/, 'IDMC'],
	[/^UNRWA/, 'UNRWA'],
	[/^UNHCR/, 'UNHCR'],
	[/^Eurostat/, 'Eurostat'],
	[/^European Union$/, 'EU law'],
	[/^UK Home Office/, 'UK Home Office'],
	[/^(U\.?S\.? )?(Department|Dept) of State|^State\b/, 'State Department'],
	[/^(U\.S\. Department of Homeland Security|DHS)/, 'DHS'],
	[/^(An official of )?U\.S\. Citizenship and Immigration Services|^USCIS/, 'USCIS'],
	[/^U\.S\. (government,|federal officials)/, 'U.S. government'],
	[/^(U\.S\. Customs and Border Protection|CBP)/, 'CBP'],
	[/^(Congressional Research Service|CRS)/, 'CRS'],
	[/Federal Register/, 'Federal Register'],
	[/Code of Federal Regulations/, 'Code of Federal Regulations'],
	[/^President of the United States/, 'White House'],
	[/^The White House/, 'White House'],
	[/^(Immigration, Refugees and Citizenship Canada|IRCC)/, 'IRCC'],
	[/^Australian (Department|Dept) of Home Affairs/, 'Australian Home Affairs'],
	[/^Costs of War/, 'Costs of War'],
	[/^Uppsala Conflict Data Program/, 'UCDP'],
	[/^(IOM\b|International Organization for Migration)/, 'IOM'],
	[/^U\.S\. Government Accountability Office/, 'GAO'],
	[/^Datopian/, 'Datopian']
];

const shortName = (publisher: string): string =>
	SHORT.find(([pattern]) => pattern.test(publisher))?.[1] ?? publisher.replace(/, quoted by .*$/, '');

/** "UNHCR, State Department and 2 more": the publishers in the order of their first source, the first `most` by name. */
export function shortPublishers(sources: readonly { readonly publisher: string }[], most = 3): string {
	const names = [...new Set(sources.map(({ publisher }) => shortName(publisher)))];
	const more = names.length - most;
	// Naming the last one takes no more space than "and 1 more".
	if (more <= 1) return names.join(', ');
	return `${names.slice(0, most).join(', ')} and ${more} more`;
}
