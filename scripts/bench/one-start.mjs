// Starts a plugin once, in its own process, until it has read the app's language. Prints the milliseconds as JSON.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { runInThisContext } from 'node:vm';

const [, , file, code] = process.argv;

/** A stand-in for anything that the app exports: a class, a function, or an object that has every property. */
const anything = (own = {}) =>
	new Proxy(class {}, {
		get: (target, key) =>
			own[key] ?? target[key] ?? (typeof key === 'symbol' || key === 'then' ? undefined : anything()),
		apply: () => anything(),
	});

const app = anything({ getLanguage: () => code });
const module = { exports: {} };

const started = performance.now();
// The app evaluates plugins in this way.
runInThisContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`)(
	() => app,
	module,
	module.exports,
);
const evaluated = performance.now();

/** Ends the measurement: the plural rules are the first thing that a language requests when it has its texts. */
Intl.PluralRules = class extends Intl.PluralRules {
	constructor(locale) {
		if (locale === code) finish(performance.now() - evaluated);
		super(locale);
	}
};

const Plugin = module.exports.default;
if (Plugin === undefined) finish(0);
const plugin = Object.assign(new Plugin(), { app, loadData: () => Promise.resolve(null) });
await plugin.onload();
throw new Error(`${file} has not read the language ${code}`);

function finish(language) {
	process.stdout.write(JSON.stringify({ evaluation: evaluated - started, language }));
	process.exit();
}
