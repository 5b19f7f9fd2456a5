import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../workbench/browser/find-browser';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs once before all scenarios: builds the file that is released, and makes sure that there is a browser. */
export default function build(): void {
	execFileSync(process.execPath, ['esbuild.config.mjs', '--quiet'], { cwd: project, stdio: 'inherit' });
	// The test workers inherit this variable, so they do not search again.
	process.env['CHROME_PATH'] = findBrowser();
}
