/* Filters the cards of a page by the words typed; without it every card stays. */
(() => {
	const field = document.querySelector('[data-search-cards]');
	const result = document.querySelector('[data-search-result]');
	if (!field || !result) return;
	field.closest('[hidden]')?.removeAttribute('hidden');
	const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const cards = [...document.querySelectorAll('[data-card]')].map((card) => ({
		card,
		text: plain(`${card.textContent} ${card.dataset.words ?? ''}`)
	}));
	const filter = () => {
		const words = plain(field.value).split(/\s+/).filter(Boolean);
		let shown = 0;
		for (const { card, text } of cards) {
			card.hidden = !words.every((word) => text.includes(word));
			if (!card.hidden) shown++;
		}
		for (const group of document.querySelectorAll('[data-cards]'))
			group.hidden = !group.querySelector('[data-card]:not([hidden])');
		result.textContent =
			words.length === 0
				? ''
				: shown === 0
					? `No ${field.dataset.noun ?? 'chart'} has all of these words.`
					: `${shown} of ${cards.length} ${field.dataset.plural ?? 'charts'}`;
	};
	field.addEventListener('input', filter);
	filter();
})();
