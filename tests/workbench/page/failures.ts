/** The errors that nobody has caught, oldest first. */
export const failures: string[] = [];

/** Shows what went wrong in a red bar across the top, so that nobody takes a half-dead page for a working one. */
export function showFailures(): void {
	window.addEventListener('error', ({ error, message }) => show(error ?? message));
	window.addEventListener('unhandledrejection', ({ reason }) => show(reason));
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => show(`Blocked by ${violatedDirective}: ${blockedURI}`));
}

function show(error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	// The browser says this when drawing takes a second round; nothing is lost.
	if (message.startsWith('ResizeObserver loop')) return;
	failures.push(message);
	const bar = document.querySelector('.bench-failures') ?? document.body.createDiv({ cls: 'bench-failures', attr: { role: 'alert' } });
	bar.createEl('p', { text: message });
}
