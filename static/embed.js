/* Resettlement Parity: lets embedded charts take the height of their content, and turns <parity-chart view="…"> into one. */
(() => {
	const script = document.currentScript;
	const home = new URL('.', script ? script.src : document.baseURI).href;
	const TYPE = 'resettlement-parity:height';

	addEventListener('message', ({ source, data }) => {
		if (!data || data.type !== TYPE || !(data.height > 0 && data.height < 20000)) return;
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`;
		}
	});

	// A chart that was there before this script has told its height to nobody.
	const ask = (frame) => frame.contentWindow?.postMessage({ type: `${TYPE}?` }, '*');
	for (const frame of document.querySelectorAll('iframe')) if (frame.src.startsWith(home)) ask(frame);

	customElements.define(
		'parity-chart',
		class extends HTMLElement {
			connectedCallback() {
				const view = this.getAttribute('view') ?? '';
				if (this.querySelector('iframe') || !/^[a-z0-9-]+$/.test(view)) return;
				const frame = document.createElement('iframe');
				frame.src = `${home}embed/${view}${this.getAttribute('state') ?? ''}`;
				frame.title = this.getAttribute('title') ?? 'Chart by Resettlement Parity';
				frame.loading = 'lazy';
				frame.style.cssText = 'width:100%;border:0;height:720px';
				this.replaceChildren(frame);
			}
		}
	);
})();
