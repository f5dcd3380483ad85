import { styleOf } from '$lib/style/series-style';
import { EIGHT } from './spec';

export interface GroupLook {
	readonly colour: string;
	/** Frame only, so that neighbours in the stack stay apart without colour. */
	readonly isOutlined: boolean;
}

const CONTINENT_LOOKS: Readonly<Record<string, GroupLook>> = {
	Africa: { colour: 'var(--muted)', isOutlined: false },
	Asia: { colour: 'var(--other)', isOutlined: true },
	Europe: { colour: 'var(--ink)', isOutlined: false },
	Americas: { colour: 'var(--accent)', isOutlined: false }
};

/** Nationalities keep their colour; the eight together are none of them, all others are grey. */
export function lookOfGroup(id: string): GroupLook {
	if (id === EIGHT) return { colour: 'var(--accent)', isOutlined: false };
	return CONTINENT_LOOKS[id] ?? { colour: styleOf(id).colour, isOutlined: false };
}
