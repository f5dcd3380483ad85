/* Tells the page around an embedded chart how tall it is, and fetches the chart app when a reader touches the chart or the address asks for other settings. */
(() => {
	const content = document.querySelector('main');
	const root = document.documentElement;
	const home = document.currentScript.src;
	if (!content) return;

	const TYPE = 'resettlement-parity:height';
	function tellHeight() {
		let told = 0;
		const tell = () => {
			// Of the content, so that the answer never depends on the frame.
			const height = Math.ceil(content.getBoundingClientRect().height);
			if (height === told) return;
			told = height;
			parent.postMessage({ type: TYPE, height }, '*');
		};
		new ResizeObserver(tell).observe(content);
		// The page around it may begin to listen after the first telling.
		addEventListener('message', ({ source, data }) => {
			if (source !== parent || data?.type !== `${TYPE}?`) return;
			told = 0;
			tell();
		});
		document.fonts?.ready.then(tell);
	}
	if (parent !== window) tellHeight();

	const parameters = new URLSearchParams(location.search);
	const theme = parameters.get('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (parameters.get('controls') === 'off') root.dataset.controls = 'off';
	parameters.delete('theme');
	parameters.delete('controls');

	const asks = parameters.size > 0;
	if (asks) root.dataset.asked = '';
	// A sandboxed frame without an origin may load neither modules nor data, and a chart kept as it was has none: what is there stays, with its link.
	if (origin === 'null' || !content.dataset.content) return;

	// Browsers report a pointer that rests where the page appears, too: that is no touch.
	const isAtRest = ({ type, movementX, movementY }) => type === 'pointermove' && !movementX && !movementY;
	const signs = ['pointermove', 'pointerdown', 'focusin', 'keydown'];
	const waitForTouch = () => {
		for (const sign of signs) addEventListener(sign, load, { passive: true });
	};
	function load(event) {
		if (event && isAtRest(event)) return;
		for (const sign of signs) removeEventListener(sign, load);
		import(new URL('embed-app.js', home).href)
			.then(({ start }) => start(content, parameters))
			// Offline, or a policy forbids it: the next touch tries again.
			.catch(waitForTouch);
	}
	if (asks) load();
	else waitForTouch();
})();
