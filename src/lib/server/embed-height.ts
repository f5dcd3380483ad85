import { hasEarlierFrame } from '$lib/embed/frames';
import { narrowMax } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import { dateText } from '$lib/text/dates';
import { shortPublishers } from '$lib/text/publishers';
import { SITE_NAME } from '$lib/text/site';
import { publishersInBrief } from '$lib/ui/source-text';
import { contentOf } from './embed-pages';
import { isRedrawn, readStoredEmbed, type DrawnEmbed } from './frozen-pages';
import { releaseFolder } from './stored-releases';
import { serifLines } from './serif-lines';
import { pageAddress } from './site';

/** A text as the style sheets of the frames set it, sizes in pixels. */
interface TextStyle {
	readonly size: number;
	/** Of a line. */
	readonly leading: number;
	/** Below each paragraph. */
	readonly gap?: number;
	/** Widest measure. */
	readonly most?: number;
}

/** Left and right of the content. */
const PADDING = 24;

function heightOfText(text: string, width: number, style: TextStyle): number {
	const { size, leading, gap = 0, most = width } = style;
	return wrapText(text, Math.min(width, most), { size }).length * leading + gap;
}

const heightOfTitle = async (text: string, width: number, { size, leading, gap = 0 }: TextStyle) =>
	(await serifLines(text, width, size)) * leading + gap;

const title = { size: 20, leading: 24 };
const smallTitle = { size: 18, leading: 21.6 };

/** EmbedFrame.svelte */
async function heightOfFrame({ slug, model, frozen }: DrawnEmbed, width: number): Promise<number> {
	const line = `Chart: ${SITE_NAME} · Data: ${shortPublishers(model.sources)} · CC BY 4.0${frozen ? ` · Release ${frozen}` : ''}`;
	const small = { size: 13, leading: 18.2 };
	const address = pageAddress(slug);
	return (
		20 +
		(await heightOfTitle(model.headline, width, {
			...(width > narrowMax - PADDING ? title : smallTitle),
			gap: 8
		})) +
		8 +
		6 +
		heightOfText(line, width, small) +
		(address ? heightOfText(address, width, small) : 0)
	);
}

/** EarlierEmbedFrame.svelte */
async function heightOfEarlierFrame({ model, question, frozen }: DrawnEmbed, width: number): Promise<number> {
	const muted = { size: 15, leading: 20.25 };
	const [first = '', ...more] = model.finding;
	const sources = `Sources: ${publishersInBrief(model.sources)}`;
	const dates = `Data as of ${dateText(model.dataAsOf)} · Release ${frozen}, whose figures this chart keeps · The newest figures, notes and downloads at ${SITE_NAME}`;
	const summaries = 2 * 34;
	const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
	return (
		24 +
		(await heightOfTitle(model.headline, width, { ...title, gap: 2 })) +
		heightOfText(question, width, { ...muted, gap: 10 }) +
		8 +
		heightOfText(first, width, { size: 17, leading: 23.8, gap: 6, most: 672 }) +
		sum(more.map((text) => heightOfText(text, width, { size: 15, leading: 21, gap: 6, most: 672 }))) +
		summaries +
		15 +
		heightOfText(sources, width, muted) +
		heightOfText(dates, width, { ...muted, gap: 2 })
	);
}

/** As the embed's app draws it. @param frozen Its release, if it does not follow the newest. */
async function drawnEmbed(slug: string, frozen?: string): Promise<DrawnEmbed> {
	const { view, model } = await contentOf(slug, frozen && releaseFolder(frozen));
	const [narrow, wide] = await Promise.all(
		(['narrow', 'wide'] as const).map((width) => view.chart(model, width, 'compact'))
	);
	if (!narrow || !wide) throw new Error(`${slug} has no compact chart.`);
	return { slug, model, question: view.spec.question, sizes: { narrow, wide }, ...(frozen && { frozen }) };
}

async function embedOf(slug: string, frozen?: string): Promise<DrawnEmbed> {
	if (!frozen) return drawnEmbed(slug);
	const isAnew = !hasEarlierFrame(frozen) && (await isRedrawn({ release: frozen, slug }));
	return isAnew ? drawnEmbed(slug, frozen) : readStoredEmbed({ release: frozen, slug });
}

/**
 * Pixels that an embed takes without scripts in a frame of the given width.
 * @param frozen Its release, if it does not follow the newest.
 */
export async function embedHeight(slug: string, width: number, frozen?: string): Promise<number> {
	const embed = await embedOf(slug, frozen);
	const inside = width - PADDING;
	const size = embed.sizes[inside > narrowMax ? 'wide' : 'narrow'];
	const around = await (hasEarlierFrame(frozen) ? heightOfEarlierFrame : heightOfFrame)(embed, inside);
	return Math.ceil(around + (size.height * inside) / size.width);
}
