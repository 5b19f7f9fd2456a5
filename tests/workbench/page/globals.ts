import type * as Obsidian from 'obsidian';
import { moment } from 'obsidian-test-mocks/obsidian';

/**
 * Globals of the app that no declaration names, and that plugins of others use all the same. Ours must not: without
 * others, the page does not have them.
 */
export function giveGlobals(app: Obsidian.App): void {
	// The app has a CodeMirror 5 for its Vim mode and for code in the reading view. Plugins add commands and modes to
	// it.
	Object.assign(window, { app, moment, CodeMirrorAdapter: { commands: {} }, CodeMirror: colorless() });
}

interface Mode {
	startState?: () => object;
	token(stream: { skipToEnd(): void }): null;
}

/** As much of CodeMirror 5 as registering a mode needs. No mode is ever run, because the workbench colors no code. */
function colorless(): object {
	const modes: Record<string, (config: unknown, spec: unknown) => Mode> = {};
	const plain: Mode = { token: (stream) => (stream.skipToEnd(), null) };
	const nameOf = (spec: unknown): string =>
		typeof spec === 'string' ? spec : String((spec as { name?: unknown } | null)?.name);
	return {
		modes,
		Pass: {},
		defineMode: (name: string, mode: (config: unknown, spec: unknown) => Mode) => void (modes[name] = mode),
		getMode: (config: unknown, spec: unknown) =>
			Object.hasOwn(modes, nameOf(spec)) ? modes[nameOf(spec)]?.(config, spec) : plain,
		startState: (mode: Mode) => mode.startState?.() ?? {},
		copyState: (_: Mode, state: object) => ({ ...state }),
		defineMIME: () => undefined,
		registerHelper: () => undefined,
	};
}
