import type * as Real from 'obsidian';
import type * as Ours from './index';

type Instance<C> = C extends abstract new (...args: never[]) => infer I ? I : never;

/** The members of both types whose types are not assignable to the real ones. */
type Wrong<O, R> = { [K in keyof O & keyof R]: O[K] extends R[K] ? never : K }[keyof O & keyof R];

/** For a class, the members of its instances that differ. For any other value, 'itself' if it differs. */
type Faults<O, R> = [Instance<R>] extends [never] ? (O extends R ? never : 'itself') : Wrong<Instance<O>, Instance<R>>;

type Names = keyof typeof Ours;
type Faulty = {
	[N in Names]: (typeof Ours)[N] extends never
		? never
		: `${N}.${Faults<(typeof Ours)[N], (typeof Real)[N]> & string}`;
}[Names];

/**
 * Exceptions: classes with protected or private members are never assignable to each other. `moment` comes with the
 * doubles, and has their types.
 */
type Partly =
	| 'AbstractInputSuggest.onSelect'
	| 'BasesView.itself'
	| 'ConfirmationButton.itself'
	| 'MenuItem.itself'
	| 'moment.itself';

/** Does not compile if a signature differs from `obsidian.d.ts`. The error names the class and the member. */
export const differing: Record<Exclude<Faulty, Partly>, never> = {};

/** The same for a class with a protected constructor, which has no instances that the check above could look at. */
export const differingBasesView: Record<Wrong<Ours.BasesView, Real.BasesView>, never> = {};
