import type { Stage, Step } from './rows';

export const STEP_NAMES: Readonly<Record<Step, string>> = {
	filed: 'Requests filed',
	pending: 'Still waiting',
	denied: 'Denied',
	approved: 'Approved or authorised',
	paroled: 'Let in on parole'
};

export const COUNTRY: Readonly<Record<Stage['origin'], string>> = { AFG: 'Afghanistan', UKR: 'Ukraine' };

/** Why a stage has no bar. */
export const whyNone = ({ untraced }: Pick<Stage, 'untraced'>): string =>
	untraced > 0 ? 'none that can be traced' : 'no figure found';
