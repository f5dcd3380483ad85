import type { Evidence } from '$lib/analysis/evidence/evidence';

/** Limits of what these figures can say. */
export function limits({
	catalogue
}: Evidence): readonly { readonly title: string; readonly text: string }[] {
	const note = (ending: string) =>
		catalogue.notes.find(({ note_id }) => note_id.endsWith(ending))?.text ?? '';
	return [
		{
			title: 'Motives.',
			text: 'The figures show differences. They do not show why anybody decided as they did, nor that one circumstance caused another.'
		},
		{
			title: 'People who came on visitor, student, family or work visas.',
			text: `They are in no count of people let in here. ${note('u4u-others')}`
		},
		{
			title: 'Asylum granted after entry.',
			text: 'People of any nationality who asked for asylum once they were in the United States are shown among what is granted inside the country and not among people let in; how many of them had been let in before is not published.'
		},
		{
			title: 'Changes of status.',
			text: 'Nobody publishes how many parolees became residents, were granted asylum, left or lost their status. People let in for a limited time stay counted as such here.'
		},
		{
			title: 'Onward movement.',
			text: 'Somebody who moves on from one country to another can be counted in both for a time, and as newly displaced twice. People who came back are in no count of entries taken off.'
		},
		{
			title: 'Those who did not ask, or could not.',
			text: 'Closed borders, missing embassies and fees keep people from applying. A rate of decisions says nothing of them.'
		},
		{
			title: 'What displaced a person.',
			text: `Figures go by nationality. ${note('nationality-not-war')}`
		},
		{
			title: 'How good protection is.',
			text: 'Rights, income, safety and time spent waiting are not compared, except for the conditions that programmes print.'
		},
		{
			title: 'Age, sex and family.',
			text: 'Sex and age are known for only part of the displaced. Of people let in, they are published for refugees in the United States until 2018 and in the United Kingdom, and not for parole or visas.'
		},
		{
			title: 'Other wars.',
			text: 'Nine origins are compared one by one, because the question is about them. The others are a yardstick: in the charts of everyone else and of the years before and after 2022, and on a page for each origin. Parole of most of them is not published.'
		}
	];
}
