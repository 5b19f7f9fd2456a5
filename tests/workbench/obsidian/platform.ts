import type * as Obsidian from 'obsidian';

/** The platform of the app: a desktop until `emulate` sets another. */
export const Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: false,
	isWin: false,
	isLinux: true,
	isSafari: false,
	resourcePathPrefix: 'app://local/',
} satisfies typeof Obsidian.Platform;

export const apiVersion = '1.13.1';

let language = 'en';

/** Emulates a phone or a desktop in a language, for all code that is loaded afterwards. */
export function emulate(device: { phone: boolean; language: string }): void {
	const { phone } = device;
	language = device.language;
	Object.assign(Platform, {
		isDesktop: !phone,
		isMobile: phone,
		isDesktopApp: !phone,
		isMobileApp: phone,
		isAndroidApp: phone,
		isPhone: phone,
		isLinux: !phone,
	});
	document.body.toggleClass(['is-mobile', 'is-phone'], phone);
	const isRightToLeft = /^(?:ar|fa|he|ur)\b/.test(language);
	document.body.toggleClass('mod-rtl', isRightToLeft);
	document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr';
}

export function getLanguage(): string {
	return language;
}

/** Whether the app has this version or a newer one. */
export function requireApiVersion(version: string): boolean {
	const [own, asked] = [apiVersion, version].map((text) => text.split('.').map(Number));
	const parts = [0, 1, 2].map((index) => (own?.[index] ?? 0) - (asked?.[index] ?? 0));
	return (parts.find((difference) => difference !== 0) ?? 0) >= 0;
}
