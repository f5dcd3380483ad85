/* Resettlement Parity: lets embedded charts take the height of their content, and turns <parity-chart view="…"> into one. */
(() => {
	// As a module, a script is not the current one.
	const script = document.currentScript || document.querySelector('script[src*="/embed.js"]');
	if (!script || !script.src) return;
	const home = new URL('.', script.src).href;
	const TYPE = 'resettlement-parity:height';

	// Without the scheme: a site may move to https while articles keep their code.
	const place = (address) => address.replace(/^\w+:/, '');
	const isEmbed = ({ src }) =>
		place(src).startsWith(place(home)) &&
		/^(v\/[\w.-]+\/)?embed\/./.test(place(src).slice(place(home).length));
	// A sandboxed embed has no origin.
	const isOurs = (origin) => origin === 'null' || place(origin) === place(new URL(home).origin);

	addEventListener('message', ({ source, origin, data }) => {
		if (!data || data.type !== TYPE || !isOurs(origin)) return;
		if (typeof data.height !== 'number' || !(data.height > 0 && data.height < 20000)) return;
		for (const frame of document.querySelectorAll('iframe')) {
			if (frame.contentWindow !== source || !isEmbed(frame)) continue;
			// A wrapper with a fixed ratio gives the frame its size: growing, it would be cut off.
			if (getComputedStyle(frame).position === 'absolute') source.postMessage({ type: `${TYPE}:fit` }, '*');
			else frame.style.height = `${Math.ceil(data.height)}px`;
		}
	});

	// A chart that was there before this script has told its height to nobody.
	const ask = (frame) => frame.contentWindow && frame.contentWindow.postMessage({ type: `${TYPE}?` }, '*');
	for (const frame of document.querySelectorAll('iframe')) if (isEmbed(frame)) ask(frame);

	// Two charts on a page bring this script twice.
	if (customElements.get('parity-chart')) return;
	customElements.define(
		'parity-chart',
		class extends HTMLElement {
			connectedCallback() {
				const given = (name) => this.getAttribute(name) || '';
				const [view, release, state] = ['view', 'release', 'state'].map(given);
				const isUsable = /^[a-z0-9-]+$/.test(view) && /^[\w-]*(\.\d+)?$/.test(release);
				if (this.querySelector('iframe') || !isUsable) return;
				const query = new URLSearchParams(state);
				for (const option of ['controls', 'text', 'theme'])
					if (given(option)) query.set(option, given(option));
				const search = query.toString().replace(/%7E/g, '~');
				const frame = document.createElement('iframe');
				// The fragment lets a page without scripts say that it shows the default view.
				frame.src = `${home}${release && `v/${release}/`}embed/${view}${search && `?${search}`}${state && '#asked'}`;
				frame.title = given('title') || 'Chart by Resettlement Parity';
				frame.loading = 'lazy';
				frame.style.cssText = 'display:block;width:100%;border:0;height:560px';
				this.replaceChildren(frame);
			}
		}
	);
})();
