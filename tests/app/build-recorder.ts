import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let built: Promise<Readonly<Record<string, string>>> | null = null;

/** The files of the recorder as a plugin, by their names; built once per process. */
export function buildRecorder(): Promise<Readonly<Record<string, string>>> {
	built ??= filesOfPlugin();
	return built;
}

async function filesOfPlugin(): Promise<Record<string, string>> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL('recorder.ts', import.meta.url))],
		bundle: true,
		write: false,
		format: 'cjs',
		target: 'es2022',
		external: ['obsidian'],
		logLevel: 'warning',
	});
	const manifest = {
		id: 'recorder',
		name: 'Recorder',
		version: '1.0.0',
		minAppVersion: '1.13.0',
		description: 'Writes down what the app says of notes.',
		author: 'The Top of mind authors',
		isDesktopOnly: false,
	};
	return { 'main.js': outputFiles[0]?.text ?? '', 'manifest.json': JSON.stringify(manifest) };
}
