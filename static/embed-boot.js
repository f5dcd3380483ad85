/* Tells the page around an embedded chart how tall it is. Measures the content, so that the answer never depends on the frame. */
(() => {
	if (parent === window) return;
	const content = document.querySelector('main');
	if (!content) return;
	let told = 0;
	const tell = () => {
		const height = Math.ceil(content.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		parent.postMessage({ type: 'resettlement-parity:height', height }, '*');
	};
	new ResizeObserver(tell).observe(content);
	// The page around it may begin to listen after the first telling.
	addEventListener('message', ({ source, data }) => {
		if (source !== parent || data?.type !== 'resettlement-parity:height?') return;
		told = 0;
		tell();
	});
	document.fonts?.ready.then(tell);
})();
