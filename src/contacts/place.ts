import type { Message } from '../language/message';
import type { NotePath } from '../note-path';
import type { Contact } from './contact';

/** Somebody that a contact could be: a person with a note, or another contact of the file. */
export type Possible = { readonly path: NotePath } | { readonly contact: number; readonly name: string };

/** Where the values of a group go: into a note, into a new one, or nowhere before the user says who it is. */
export type Place =
	| {
			readonly kind: 'note';
			readonly path: NotePath;
			readonly because: Message;
			readonly certainty: 'said' | 'strong' | 'usual';
	  }
	| { readonly kind: 'new' }
	| { readonly kind: 'unclear'; readonly because: Message; readonly couldBe: readonly Possible[] };

/** Another contact, as somebody that one could be. */
export function possible({ number, name }: Contact): Possible {
	return { contact: number, name };
}
