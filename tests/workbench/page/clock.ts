import { pageOptions } from './page-options';

/**
 * Sets the page's clock to `?now=` before any other module asks for the time. The clock runs on from there, and timers
 * are not affected. The value is the difference to the machine's clock in milliseconds.
 */
export const clockOffset = pageOptions.now === null ? 0 : pageOptions.now.getTime() - Date.now();

if (clockOffset !== 0) {
	const RealDate = Date;
	const now = (): number => RealDate.now() + clockOffset;
	window.Date = new Proxy(RealDate, {
		construct: (target, args, newTarget) =>
			Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
		apply: () => new RealDate(now()).toString(),
		get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key, target) as unknown)),
	});
}
