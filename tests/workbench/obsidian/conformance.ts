import type * as Real from 'obsidian';
import type * as Ours from './index';

type Instance<C> = C extends abstract new (...args: never[]) => infer I ? I : never;

/** The members that both have and that would not pass for the real ones. */
type Wrong<O, R> = { [K in keyof O & keyof R]: O[K] extends R[K] ? never : K }[keyof O & keyof R];

/** For a class, the members of its instances that differ; for anything else, whether it differs. */
type Faults<O, R> = [Instance<R>] extends [never] ? (O extends R ? never : 'itself') : Wrong<Instance<O>, Instance<R>>;

type Names = keyof typeof Ours  ;
type Faulty = { [N in Names]: (typeof Ours)[N] extends never ? never : `${N}.${Faults<(typeof Ours)[N], (typeof Real)[N]> & string}` }[Names];

/** Classes with protected or private members never pass for each other; `moment` comes with the doubles, types and all. */
type Partly = 'AbstractInputSuggest.onSelect' | 'MenuItem.itself' | 'moment.itself';

/** Does not compile when a signature differs from `obsidian.d.ts`; the error names class and member. */
export const differing: Record<Exclude<Faulty, Partly>, never> = {};
