/** The texts of the files that name a version. */
interface Texts {
	readonly package: string;
	readonly lock: string;
	readonly manifest: string;
	readonly versions: string;
	readonly changelog: string;
}

export function whyNot(version: string, texts: Pick<Texts, 'versions' | 'changelog'>): string | null;
export function withVersion(
	version: string,
	day: string,
	texts: Pick<Texts, 'manifest' | 'versions' | 'changelog'>,
): Pick<Texts, 'manifest' | 'versions' | 'changelog'>;
export function whyNotReleased(tag: string, texts: Texts): string | null;
