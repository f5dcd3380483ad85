/* Opens the chart in the state that the page shows; readers without scripts stay on the page. */
location.replace(new URL(document.currentScript.dataset.state, location.href));
