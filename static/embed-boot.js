/* Reports an embed's height to the page around it, and loads the chart app when a reader touches the chart or the address has settings. */
(() => {
	const content = document.querySelector('main');
	const root = document.documentElement;
	const home = document.currentScript.src;
	if (!content) return;

	const TYPE = 'resettlement-parity:height';
	const parameters = new URLSearchParams(location.search);
	// Pym.js adds the one to the query, WordPress the other to the fragment.
	const childId = parameters.get('childId');
	const [, secret] = /[?&]secret=(\w+)/.exec(location.hash) || [];
	const post = (message) => parent.postMessage(message, '*');

	function reportHeight() {
		let reported = 0;
		let isFitted = false;
		const report = () => {
			content.style.transform = '';
			// Of the content, because that of the document depends on the frame.
			const height = Math.ceil(content.getBoundingClientRect().height);
			if (isFitted) content.style.transform = `scale(${Math.min(1, innerHeight / height)})`;
			if (height === reported) return;
			reported = height;
			post({ type: TYPE, height });
			post({ sentinel: 'amp', type: 'embed-size', height });
			if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
			if (secret) post({ message: 'height', value: height, secret });
		};
		new ResizeObserver(report).observe(content);
		addEventListener('resize', report);
		addEventListener('message', ({ source, data }) => {
			if (source !== parent || !data) return;
			// The page around it gives the frame a fixed ratio: the chart fits in, as a picture does with object-fit: contain.
			if (data.type === `${TYPE}:fit`) isFitted = true;
			// It may also start listening after the first report.
			else if (data.type === `${TYPE}?`) reported = 0;
			else return;
			root.toggleAttribute('data-fitted', isFitted);
			report();
		});
		if (document.fonts) document.fonts.ready.then(report);
	}
	if (parent !== window) reportHeight();

	for (const name of ['theme', 'controls', 'text']) {
		const value = parameters.get(name);
		if (/^(light|dark|on|off)$/.test(value)) root.dataset[name] = value;
	}

	// All other parameters belong to the page around it.
	const settings = new URLSearchParams();
	for (const name of (content.dataset.settings || '').split(' '))
		if (parameters.has(name)) settings.set(name, parameters.get(name));
	const search = settings.toString().replace(/%7E/g, '~');
	for (const link of content.querySelectorAll('a[data-chart]')) {
		if (search) link.search = search;
		// A sandboxed frame may not open windows, but WordPress follows this.
		if (secret)
			link.onclick = (event) => {
				event.preventDefault();
				post({ message: 'link', value: link.href, secret });
			};
	}
	for (const address of content.querySelectorAll('[data-address]'))
		if (search) address.textContent += `?${search}`;

	// A sandboxed frame without an origin may load neither modules nor data, and a stored chart has none: the page stays as it is, labelled, with its link.
	const canLoad = origin !== 'null' && content.dataset.content;
	if (search) root.dataset.pending = canLoad ? '' : 'failed';
	if (!canLoad) return;

	// Browsers also report a pointer that rests where the page appears: that is no touch.
	const isAtRest = ({ type, movementX, movementY }) => type === 'pointermove' && !movementX && !movementY;
	const signs = ['pointermove', 'pointerdown', 'focusin', 'keydown'];
	const waitForTouch = () => {
		for (const sign of signs) addEventListener(sign, load, { passive: true });
	};
	let attempts = 0;
	function load(event) {
		if (event && isAtRest(event)) return;
		for (const sign of signs) removeEventListener(sign, load);
		// Browsers remember an address from which no module came.
		import(new URL(`embed-app.js${attempts ? `?attempt=${attempts}` : ''}`, home).href)
			.then(({ start }) => start(content, settings))
			// Offline, or a policy forbids it: the next touch tries again.
			.catch(() => {
				if (search) root.dataset.pending = 'failed';
				attempts++;
				waitForTouch();
			});
	}
	if (search) load();
	else waitForTouch();
})();
