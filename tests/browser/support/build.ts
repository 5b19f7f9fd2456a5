import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../workbench/browser/find-browser';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Once before all scenarios: builds the very file that is released, and makes sure that there is a browser. */
export default function build(): void {
	execFileSync(process.execPath, ['esbuild.config.mjs', '--quiet'], { cwd: project, stdio: 'inherit' });
	// The workers inherit it, and need not look again.
	process.env['CHROME_PATH'] = findBrowser();
}
