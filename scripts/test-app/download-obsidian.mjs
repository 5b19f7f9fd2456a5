/**
 * Makes sure that Obsidian is in the launcher's cache, and says which versions.
 *
 * @throws Error with one sentence for the user, if it cannot be had
 */
export async function downloadObsidian(launcher, appVersion = 'latest', installerVersion = 'latest') {
	try {
		const [app, installer] = await launcher.resolveVersion(appVersion, installerVersion);
		await launcher.downloadApp(app);
		await launcher.downloadInstaller(installer);
		return { app, installer };
	} catch (error) {
		const reason = reasonOf(error);
		const remedy = /^No /.test(reason)
			? 'give a version that is there to --app-version or --installer-version'
			: `\`npm run test:app\` needs the internet, or a folder named by OBSIDIAN_CACHE that has this version already (now ${launcher.cacheDir})`;
		throw new Error(`Obsidian (${appVersion}) could not be had (${reason}): ${remedy}.`, { cause: error });
	}
}

/** The innermost cause, because `fetch` itself says no more than that it failed. In one line, without its full stop. */
function reasonOf(error) {
	let inner = error;
	while (inner?.cause instanceof Error) inner = inner.cause;
	const [first] = inner instanceof AggregateError ? inner.errors : [];
	const words = String((first ?? inner)?.message || (first ?? inner)?.code || inner);
	return words.replace(/\s+/g, ' ').replace(/[.:\s]+$/, '');
}
