/**
 * Properties that the test runner, the console, `await` and bundled imports read on any object. They are undefined
 * instead of an error.
 */
const inspected = new Set([
	'then',
	'__esModule',
	'toJSON',
	'asymmetricMatch',
	'nodeType',
	'tagName',
	'$$typeof',
	'@@__IMMUTABLE_ITERABLE__@@',
	'@@__IMMUTABLE_RECORD__@@',
	'constructor',
	'hasAttribute',
	'inspect',
]);

/**
 * A proxy of `target` for the plugin. Reading a property that the target does not have, or one of its `hidden` ones,
 * throws with its name. Methods run with the target as `this`, so classes keep access to their private fields.
 */
export function strict<T extends object>(target: T, name: string, hidden: readonly (keyof T & string)[] = []): T {
	const closed = new Set<string | symbol>(hidden);
	const bound = new Map<string | symbol, unknown>();
	const read = (key: string | symbol): unknown => {
		const value: unknown = Reflect.get(target, key, target);
		if (typeof value !== 'function' || key === 'constructor' || Object.hasOwn(target, key)) return value;
		if (!bound.has(key)) bound.set(key, (...args: unknown[]) => Reflect.apply(value, target, args) as unknown);
		return bound.get(key);
	};
	return new Proxy(target, {
		get(_, key) {
			if (!(key in target) || closed.has(key)) {
				if (typeof key === 'symbol' || inspected.has(key)) return undefined;
				throw new Error(`The workbench does not know ${name}.${key}`);
			}
			return read(key);
		},
		// A spy reads the method that it wraps here, and must get the bound one.
		getOwnPropertyDescriptor(_, key) {
			const own = Reflect.getOwnPropertyDescriptor(target, key);
			if (own || !(key in target) || typeof Reflect.get(target, key, target) !== 'function') return own;
			return { value: read(key), configurable: true, enumerable: false, writable: true };
		},
		set(_, key, value) {
			return Reflect.set(target, key, value, target);
		},
		ownKeys: () => Reflect.ownKeys(target).filter((key) => !closed.has(key)),
		has: (_, key) => key in target && !closed.has(key),
	});
}
