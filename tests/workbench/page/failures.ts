/** The uncaught errors, oldest first. */
export const failures: string[] = [];

/** Shows errors in a red bar across the top, so that a broken page cannot be mistaken for a working one. */
export function showFailures(): void {
	window.addEventListener('error', ({ error, message }) => show(error ?? message));
	window.addEventListener('unhandledrejection', ({ reason }) => show(reason));
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		show(`Blocked by ${violatedDirective}: ${blockedURI}`),
	);
}

function show(error: unknown): void {
	const message = whose(error) + (error instanceof Error ? error.message : String(error));
	// The browser reports this when layout takes a second pass, which is harmless.
	if (message.startsWith('ResizeObserver loop')) return;
	failures.push(message);
	// A listener that fails does so at each event.
	if (failures.indexOf(message) < failures.length - 1) return;
	const bar =
		document.querySelector('.bench-failures') ??
		document.body.createDiv({ cls: 'bench-failures', attr: { role: 'alert' } });
	bar.createEl('p', { text: message });
}

/** The id of the plugin of others whose script has thrown the error, from the name that the script was given. */
function whose(error: unknown): string {
	const id = error instanceof Error ? /plugin:([\w.-]+)\/main\.js/.exec(error.stack ?? '')?.[1] : undefined;
	return id === undefined ? '' : `${id}: `;
}
