/* Reports an embed's height to the page around it, and loads the chart app when a reader touches the chart or the address has settings. */
(() => {
	const content = document.querySelector('main');
	const root = document.documentElement;
	const home = document.currentScript.src;
	if (!content) return;

	const TYPE = 'resettlement-parity:height';
	function reportHeight() {
		let reported = 0;
		const report = () => {
			// Of the content, because that of the document depends on the frame.
			const height = Math.ceil(content.getBoundingClientRect().height);
			if (height === reported) return;
			reported = height;
			parent.postMessage({ type: TYPE, height }, '*');
		};
		new ResizeObserver(report).observe(content);
		// The page around it may start listening after the first report.
		addEventListener('message', ({ source, data }) => {
			if (source !== parent || data?.type !== `${TYPE}?`) return;
			reported = 0;
			report();
		});
		document.fonts?.ready.then(report);
	}
	if (parent !== window) reportHeight();

	const parameters = new URLSearchParams(location.search);
	const theme = parameters.get('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (parameters.get('controls') === 'off') root.dataset.controls = 'off';
	parameters.delete('theme');
	parameters.delete('controls');

	const hasSettings = parameters.size > 0;
	if (hasSettings) root.dataset.pending = '';
	// A sandboxed frame without an origin may load neither modules nor data, and a stored chart has none: the page stays as it is, with its link.
	if (origin === 'null' || !content.dataset.content) return;

	// Browsers also report a pointer that rests where the page appears: that is no touch.
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
	if (hasSettings) load();
	else waitForTouch();
})();
