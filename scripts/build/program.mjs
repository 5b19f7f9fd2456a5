/** The build options of the command-line program. Callers add `outfile`. */
export const program = {
	entryPoints: ['scripts/cli/main.ts'],
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	// gray-matter is CommonJS and calls require() for Node's own modules.
	banner: {
		js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
	},
	logLevel: 'warning',
};
